import { Button, PasswordInput, SegmentedControl, TextInput } from '@mantine/core';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';

import { ask, identity, ProblemError, type Problem } from '../api/index.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useSharedTexts } from '../texts.js';
import { DemoOutbox } from './demo-outbox.js';
import { hintSignedIn } from './hint.js';
import { personQuery } from './session.js';
import { resumeSession, signIn } from './sign-in.js';

type FormProps = { readonly onDone: (kind: 'candidate' | 'staff') => void };

/** Officials by password, candidates by a link that is mailed to them; refusals in place. */
export function SignInForm({ onDone }: FormProps) {
  const t = useSharedTexts();
  const [way, setWay] = useState<'password' | 'link'>('link');
  return (
    <div className="sign-in">
      <SegmentedControl
        fullWidth
        value={way}
        onChange={setWay}
        data={[
          { value: 'link', label: t.session.byLink },
          { value: 'password', label: t.session.byPassword },
        ]}
      />
      {way === 'password' ? <ByPassword onDone={onDone} /> : <ByLink onDone={onDone} />}
    </div>
  );
}

function ByPassword({ onDone }: FormProps) {
  const t = useSharedTexts();
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { run, isPending, problem } = useRefusable();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void run(async () => {
      onDone(await signIn(queries, { email, password }));
    });
  };
  return (
    <form onSubmit={submit}>
      <EmailField value={email} onChange={setEmail} />
      <PasswordInput
        label={t.session.password}
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => {
          setPassword(event.currentTarget.value);
        }}
      />
      {problem !== null && <ProblemNotice problem={problem} />}
      <Button type="submit" loading={isPending}>
        {t.session.signIn}
      </Button>
    </form>
  );
}

function ByLink({ onDone }: FormProps) {
  const t = useSharedTexts();
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [step, setStep] = useState<'address' | 'sent' | 'still-out'>('address');
  const { run, isPending, problem } = useRefusable();
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    void run(async () => {
      await ask(identity.POST('/identity/v1/sign-in-links', { body: { email } }));
      setStep('sent');
    });
  };
  const check = (): Promise<void> =>
    run(async () => {
      const kind = await whoIsSignedIn(queries);
      if (kind === null) setStep('still-out');
      else onDone(kind);
    });
  return (
    <form onSubmit={send}>
      <EmailField value={email} onChange={setEmail} says={t.session.linkHow} />
      {problem !== null && <ProblemNotice problem={problem} />}
      {step !== 'address' && (
        <LetterSent says={step === 'sent' ? t.session.linkSent : t.session.stillOut} />
      )}
      <div className="form-actions">
        <Button type="submit" loading={isPending}>
          {t.session.sendLink}
        </Button>
        {step !== 'address' && (
          <Button variant="default" onClick={() => void check()}>
            {t.session.haveLink}
          </Button>
        )}
      </div>
    </form>
  );
}

function LetterSent({ says }: { readonly says: string }) {
  return (
    <div role="status">
      <p>{says}</p>
      <DemoOutbox />
    </div>
  );
}

/** After the link was opened in another tab of this browser, which holds the same cookie. */
async function whoIsSignedIn(queries: QueryClient): Promise<'candidate' | 'staff' | null> {
  hintSignedIn('identity', true);
  const person = await queries.query({ ...personQuery, staleTime: 0 });
  if (person !== null) await resumeSession(queries, person.kind);
  return person?.kind ?? null;
}

function EmailField({
  value,
  onChange,
  says,
}: {
  readonly value: string;
  readonly says?: string;
  readonly onChange: (value: string) => void;
}) {
  const t = useSharedTexts();
  return (
    <TextInput
      type="email"
      label={t.session.email}
      description={says}
      autoComplete="username"
      required
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

/** Runs something that the server may refuse; here no session can be missing, so `useCommand` is not needed. */
function useRefusable() {
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async (act: () => Promise<void>): Promise<void> => {
    setPending(true);
    setProblem(null);
    try {
      await act();
    } catch (thrown) {
      if (!(thrown instanceof ProblemError)) throw thrown;
      setProblem(thrown.problem);
    } finally {
      setPending(false);
    }
  };
  return { run, isPending, problem };
}
