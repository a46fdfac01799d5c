import { Button } from '@mantine/core';

import { ProblemError } from '../shared/api/index.js';
import { Page } from '../shared/parts/page.js';
import { ProblemNotice } from '../shared/parts/problem-notice.js';
import { useSharedTexts } from '../shared/texts.js';

/** When a page broke: a refusal in its four lines, else our own fault said plainly. Drafts stay. */
export function CrashPage({ error }: { readonly error: unknown }) {
  const t = useSharedTexts();
  const reload = (): void => {
    location.reload();
  };
  if (error instanceof ProblemError) {
    return (
      <Page width="one" title={t.page.crashed}>
        <ProblemNotice problem={error.problem} retry={reload} />
      </Page>
    );
  }
  return (
    <Page width="one" title={t.page.crashed} lead={t.page.crashedText}>
      <p>
        <Button onClick={reload}>{t.page.reload}</Button>
      </p>
    </Page>
  );
}
