import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { useTexts } from '../../../i18n/texts.js';
import { ProblemError, type Problem } from '../../../shared/api/index.js';
import { Page } from '../../../shared/parts/page.js';
import { ProblemNotice } from '../../../shared/parts/problem-notice.js';
import { signIn } from '../../../shared/session/sign-in.js';
import { PasswordForm } from '../parts/password-form.js';
import { publicTexts } from '../texts.js';
import { takeWantedPage } from '../wanted-page.store.js';

/** What the one-time link of a message opens. The click stands between the token and whoever previews messages. */
export function LinkPage() {
  const t = useTexts(publicTexts).link;
  const { hash } = useLocation();
  const [link] = useState(() => new URLSearchParams(hash).get('link') ?? '');
  const [isNewOfficial, setNewOfficial] = useState(false);
  if (isNewOfficial) return <ChoosePassword />;
  if (link === '') {
    return (
      <Page width="one" title={t.missing} lead={t.missingText}>
        <p>
          <Link to="/sign-in">{t.ask}</Link>
        </p>
      </Page>
    );
  }
  return (
    <Page width="one" title={t.title} lead={t.lead}>
      <Enter
        link={link}
        onOfficial={() => {
          setNewOfficial(true);
        }}
      />
    </Page>
  );
}

function Enter({ link, onOfficial }: { readonly link: string; readonly onOfficial: () => void }) {
  const t = useTexts(publicTexts).link;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, setPending] = useState(false);
  const enter = async (): Promise<void> => {
    setPending(true);
    try {
      const kind = await signIn(queries, { link });
      if (kind === 'staff') onOfficial();
      else await navigate({ to: takeWantedPage() ?? '/my' });
    } catch (thrown) {
      if (!(thrown instanceof ProblemError)) throw thrown;
      setProblem(thrown.problem);
    } finally {
      setPending(false);
    }
  };
  if (problem !== null) {
    return (
      <>
        <ProblemNotice problem={problem} />
        <p>
          <Link to="/sign-in">{t.ask}</Link>
        </p>
      </>
    );
  }
  return (
    <Button loading={isPending} onClick={() => void enter()}>
      {t.enter}
    </Button>
  );
}

function ChoosePassword() {
  const t = useTexts(publicTexts).link;
  const navigate = useNavigate();
  return (
    <Page width="one" title={t.password} lead={t.passwordText}>
      <PasswordForm
        onLeave={() => {
          void navigate({ to: '/' });
        }}
      />
    </Page>
  );
}
