import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';

import { LANGUAGES, useLanguage } from '../../../i18n/language.js';
import { useTexts } from '../../../i18n/texts.js';
import { identity, useCommand } from '../../../shared/api/index.js';
import { ErrorSummary } from '../../../shared/forms/error-summary.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { DemoMail } from '../parts/demo-mail.js';
import { SplitPicture } from '../parts/split-picture.js';
import { publicTexts } from '../texts.js';

/** An account needs an address and nothing more. */
export function SignUpPage() {
  const { signUp: t, contest } = useTexts(publicTexts);
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null) {
    return (
      <Page width="one" title={t.sent} lead={t.sentText(sentTo)}>
        <DemoMail to={sentTo} />
      </Page>
    );
  }
  return (
    <Page width="one" title={t.title} lead={t.lead}>
      <div className="card">
        <SignUpForm onSent={setSentTo} />
      </div>
      <Panel title={contest.split.title} look="plain">
        <SplitPicture keys={null} />
      </Panel>
    </Page>
  );
}

function SignUpForm({ onSent }: { readonly onSent: (email: string) => void }) {
  const t = useTexts(publicTexts).signUp;
  const language = useLanguage();
  const form = useForm({ initialValues: { email: '', language } });
  const signUp = useCommand({
    send: (body: typeof form.values, headers) =>
      identity.POST('/identity/v1/sign-ups', { body, headers }),
    done: (_, { email }) => {
      onSent(email);
    },
  });
  return (
    <form className="form" onSubmit={form.onSubmit((values) => void signUp.run(values))}>
      <ErrorSummary {...signUp} errors={signUp.fieldErrors} labels={{ email: t.email }} />
      <TextInput
        id="email"
        type="email"
        autoComplete="email"
        required
        label={t.email}
        description={t.emailHint}
        {...form.getInputProps('email')}
      />
      <NativeSelect
        id="language"
        label={t.language}
        data={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
        {...form.getInputProps('language')}
      />
      <div className="form-actions">
        <Button type="submit" loading={signUp.isPending}>
          {t.send}
        </Button>
      </div>
    </form>
  );
}
