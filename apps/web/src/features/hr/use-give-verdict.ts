import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { identity, useCommand, type Command } from '../../shared/api/index.js';
import { say } from '../../shared/parts/toast.store.js';
import { dropDraft, type Draft } from './drafts.store.js';
import { queueQuery, type Verdict } from './queries.js';
import { nextUndecided } from './standing.js';

type Asked = {
  readonly contestId: string;
  readonly applicationId: string;
  readonly said: { readonly admitted: string; readonly refused: string };
};
type Body = Pick<Verdict, 'isEligible'> & Partial<Verdict>;

/** Gives a verdict, says so, and opens the next application without one, or the list when none is left. */
export function useGiveVerdict({ contestId, applicationId, said }: Asked): Command<Body, unknown> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { queryKey } = queueQuery(contestId);
  return useCommand({
    send: (body: Body, headers) =>
      identity.POST('/identity/v1/desk/applications/{applicationId}/verdict', {
        params: { path: { applicationId } },
        body,
        headers,
      }),
    refreshes: [queryKey, ['desk', 'contests']],
    done: (_, { isEligible }) => {
      dropDraft(applicationId);
      say(isEligible ? said.admitted : said.refused);
      const rows = queries.getQueryData(queryKey) ?? [];
      const place = rows.findIndex((row) => row.applicationId === applicationId) + 1;
      const next = nextUndecided(rows, place);
      if (next === null) void navigate({ to: '/desk/$contestId', params: { contestId } });
      else {
        const params = { contestId, position: String(next) };
        void navigate({ to: '/desk/$contestId/$position', params });
      }
    },
  });
}

/** What is sent; a reason and its words only with a refusal. */
export function bodyOf({ choice, reason, text }: Draft): Body {
  if (choice === 'admit') return { isEligible: true };
  return { isEligible: false, reasonCode: reason, text: text.trim() };
}
