import type { IdentityComponents } from '@adal/contracts';

import { ask, identity, useCommand, usePage } from '../../../shared/api/index.js';

export type Notice = IdentityComponents['schemas']['NoticeRow'];

/** Everything about messages; the masthead's count too. */
export const NOTICES_KEY = ['notices'] as const;

/** The newest first. */
export function useNotices() {
  return usePage<Notice>(NOTICES_KEY, (after) => {
    const query = { limit: 20, ...(after !== null && { after }) };
    return ask(identity.GET('/identity/v1/me/notices', { params: { query } }));
  });
}

export function useReading() {
  return useCommand({
    send: (noticeIds: string[], headers) =>
      identity.POST('/identity/v1/me/notices/read', { body: { noticeIds }, headers }),
    refreshes: [NOTICES_KEY],
  });
}
