import { Link } from '@tanstack/react-router';

import { useSharedTexts } from '../texts.js';
import { useIsDemo } from './use-is-demo.js';

/** Where letters lie in a demonstration, in a tab of its own beside the form; nothing in production. */
export function DemoOutbox() {
  const { session: t } = useSharedTexts();
  const isDemo = useIsDemo();
  if (!isDemo) return null;
  return (
    <p className="quiet">
      {t.demoLetters}{' '}
      <Link to="/outbox" target="_blank">
        {t.demoOutbox}
      </Link>
    </p>
  );
}
