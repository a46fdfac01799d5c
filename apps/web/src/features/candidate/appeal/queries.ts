import type { ApiComponents } from '@adal/contracts';
import { queryOptions } from '@tanstack/react-query';

import { api, ask } from '../../../shared/api/index.js';
import { participationKey } from '../queries.js';

export type OwnAppeal = ApiComponents['schemas']['OwnAppealView'];
export type AppealClock = ApiComponents['schemas']['AppealClockView'];
export type Symptom = ApiComponents['schemas']['AppealBody']['symptom'];

/** The own appeals and until when another may be filed. */
export const appealsQuery = (applicationId: string) =>
  queryOptions({
    queryKey: [...participationKey(applicationId), 'appeals'],
    queryFn: async () => {
      const [appeals, clock] = await Promise.all([
        ask(api.GET('/api/v1/me/appeals')),
        ask(api.GET('/api/v1/me/appeal-clock')),
      ]);
      const newestFirst = [...appeals.items].sort((left, right) => right.filedAt - left.filedAt);
      return { appeals: newestFirst, clock };
    },
  });
