import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { api, useCommand, type Problem } from '../../../shared/api/index.js';
import { participationKey } from '../queries.js';
import { tallyOf } from './answer-sheet.js';
import type { RunnerProps } from './runner-props.js';
import type { SheetStore } from './sheet-store.js';

type Finishing = {
  readonly isPending: boolean;
  readonly problem: Problem | null;
  readonly onFinish: () => void;
};

/** Sends what waits, then ends the attempt. While something cannot be sent it does not end: it would be lost. */
export function useFinish(
  { contestId, applicationId, attempt, form }: RunnerProps,
  store: SheetStore,
): Finishing {
  const navigate = useNavigate();
  const [isFlushing, setFlushing] = useState(false);
  const { attemptId } = form;
  const finish = useCommand({
    send: (_nothing: null, headers) =>
      api.POST('/api/v1/attempts/{attemptId}/finish', { params: { path: { attemptId } }, headers }),
    refreshes: [participationKey(applicationId)],
    done: () => {
      void navigate({
        to: '/my/contests/$contestId/stages/$stage',
        params: { contestId, stage: String(attempt.stage + 1) },
        replace: true,
        ignoreBlocker: true,
      });
    },
  });
  const onFinish = async (): Promise<void> => {
    setFlushing(true);
    await store.flush();
    setFlushing(false);
    if (tallyOf(store.view().sheet).waiting === 0) await finish.run(null);
  };
  return {
    isPending: isFlushing || finish.isPending,
    problem: finish.problem,
    onFinish: () => void onFinish(),
  };
}
