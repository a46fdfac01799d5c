import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useTexts } from '../../../i18n/texts.js';
import { ask, identity } from '../../../shared/api/index.js';
import { Panel } from '../../../shared/parts/panel.js';
import { publicTexts } from '../texts.js';

/** The newest message to an address, in place of a mailbox; nothing at all outside the demo. */
export function DemoMail({ to }: { readonly to: string }) {
  const t = useTexts(publicTexts).signUp;
  const { data } = useQuery({
    queryKey: ['demo-mail', to],
    queryFn: () => ask(identity.GET('/identity/v1/mail-outbox', { params: { query: { to } } })),
    retry: false,
    refetchInterval: ({ state }) => (state.error === null ? 2000 : false),
  });
  const mail = data?.items.at(-1);
  if (mail === undefined) return null;
  return (
    <Panel title={t.demoMail}>
      <p>
        <strong>{mail.subject}</strong>
      </p>
      <p style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{mail.body}</p>
      {mail.link !== null && (
        <p>
          <Link to="/link" hash={`link=${mail.link}`}>
            {t.openLink}
          </Link>
        </p>
      )}
    </Panel>
  );
}
