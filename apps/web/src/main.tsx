import './main-styles.js';

import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { router } from './app/router.js';
import { showLanguage } from './i18n/language.js';
import { api, ask, ProblemError } from './shared/api/index.js';
import { theme } from './theme.js';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

/** A refusal is an answer and is not asked for again; a lost connection is tried twice more. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5000,
      retry: (count, error) =>
        count < 2 && error instanceof ProblemError && error.problem.status === 0,
    },
  },
});

showLanguage();
// The clock of every deadline on the page; without it the device's own is used until an answer tells it.
ask(api.GET('/api/v1/health')).catch(() => undefined);
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
