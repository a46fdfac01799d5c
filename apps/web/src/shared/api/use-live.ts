import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

import { listenToContest } from './live-events.js';

/** How much less often a page asks by itself while the server tells it of changes. */
const CALMER = 4;

/**
 * Keeps the answers under these keys fresh while the page can be seen; a hidden page asks nothing. On a
 * page of one contest (`$contestId` in its path) the server says when something changed, and the
 * interval is for what it cannot say.
 */
export function useLive(queryKeys: readonly QueryKey[], everyMs = 5000): void {
  const queries = useQueryClient();
  const { contestId } = useParams({ strict: false });
  const [isTold, setTold] = useState(false);
  const keys = useRef(queryKeys);
  useEffect(() => {
    keys.current = queryKeys;
  });
  const isIdle = queryKeys.length === 0;
  const intervalMs = isTold ? everyMs * CALMER : everyMs;
  useEffect(() => {
    if (contestId === undefined || isIdle) return undefined;
    const changed = (): void => {
      for (const queryKey of keys.current) void queries.invalidateQueries({ queryKey });
    };
    return listenToContest(contestId, { changed, connected: setTold });
  }, [queries, contestId, isIdle]);
  useEffect(() => {
    const refresh = (): void => {
      if (document.visibilityState === 'hidden') return;
      for (const queryKey of keys.current) void queries.invalidateQueries({ queryKey });
    };
    const timer = setInterval(refresh, intervalMs);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [queries, intervalMs]);
}
