import { useEffect, useState } from 'react';

import { onSaid } from './toast.store.js';

const SHOWN_MS = 5000;

/** The last thing that was said, for five seconds, and to a screen reader. */
export function Toast() {
  const [said, setSaid] = useState('');
  useEffect(() => onSaid(setSaid), []);
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => {
      setSaid('');
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [said]);
  return (
    <div className="toast" role="status" aria-live="polite">
      {said !== '' && <span>{said}</span>}
    </div>
  );
}
