import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';

import { useTexts } from '../../../i18n/texts.js';
import { identity, useCommand } from '../../../shared/api/index.js';
import { ErrorSummary } from '../../../shared/forms/error-summary.js';
import { publicTexts } from '../texts.js';

/** A password for an official who came by a link; the link stands for the password of before. */
export function PasswordForm({ onLeave }: { readonly onLeave: () => void }) {
  const t = useTexts(publicTexts).link;
  const form = useForm({ initialValues: { password: '' } });
  const save = useCommand({
    send: (body: typeof form.values, headers) =>
      identity.PUT('/identity/v1/me/password', { body, headers }),
    says: t.saved,
    done: onLeave,
  });
  return (
    <form className="form" onSubmit={form.onSubmit((values) => void save.run(values))}>
      <ErrorSummary {...save} errors={save.fieldErrors} labels={{ password: t.newPassword }} />
      <PasswordInput
        id="password"
        label={t.newPassword}
        autoComplete="new-password"
        minLength={12}
        required
        {...form.getInputProps('password')}
      />
      <div className="form-actions">
        <Button type="submit" loading={save.isPending}>
          {t.password}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t.later}
        </Button>
      </div>
    </form>
  );
}
