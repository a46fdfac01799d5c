import { IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useFormat } from '../i18n/format.js';
import { ask, identity } from '../shared/api/index.js';
import { useSharedTexts } from '../shared/texts.js';
import type { Visitor } from './visitor.js';

const FRESH_MS = 30_000;

/** The way to a candidate's messages, with how many are unread. */
export function UnreadMark({ visitor: { person } }: { readonly visitor: Visitor }) {
  const t = useSharedTexts();
  const { number } = useFormat();
  const isCandidate = person?.kind === 'candidate';
  const { data } = useQuery({
    queryKey: ['notices', 'unread'],
    queryFn: () => ask(identity.GET('/identity/v1/me/notices/unread')),
    enabled: isCandidate,
    refetchInterval: FRESH_MS,
    retry: false,
  });
  if (!isCandidate) return null;
  const unread = data?.unread ?? 0;
  const label = unread === 0 ? t.nav.messages : t.nav.unread(number(unread));
  return (
    <Link to="/my/messages" className="unread" aria-label={label} title={label}>
      <IconMail size={22} stroke={1.6} aria-hidden="true" />
      {unread > 0 && (
        <span className="unread-count" aria-hidden="true">
          {unread > 9 ? '9+' : number(unread)}
        </span>
      )}
    </Link>
  );
}
