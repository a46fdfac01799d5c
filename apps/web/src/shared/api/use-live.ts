import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/** Keeps the answers under these keys fresh while the page can be seen; a hidden page asks nothing. */
export function useLive(queryKeys: readonly QueryKey[], everyMs = 5000): void {
  const queries = useQueryClient();
  const keys = useRef(queryKeys);
  useEffect(() => {
    keys.current = queryKeys;
  });
  useEffect(() => {
    const refresh = (): void => {
      if (document.visibilityState === 'hidden') return;
      for (const queryKey of keys.current) void queries.invalidateQueries({ queryKey });
    };
    const timer = setInterval(refresh, everyMs);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [queries, everyMs]);
}
