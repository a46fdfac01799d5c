import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { api, ask } from '../api/index.js';
import { useSharedTexts } from '../texts.js';

/** Where letters lie in a demonstration, in a tab of its own beside the form; nothing in production. */
export function DemoOutbox() {
  const { session: t } = useSharedTexts();
  const health = useQuery({
    queryKey: ['health'],
    queryFn: () => ask(api.GET('/api/v1/health')),
    staleTime: Infinity,
  });
  if (health.data?.isClockMovable !== true) return null;
  return (
    <p className="quiet">
      {t.demoLetters}{' '}
      <Link to="/outbox" target="_blank">
        {t.demoOutbox}
      </Link>
    </p>
  );
}
