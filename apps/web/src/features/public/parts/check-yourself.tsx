import { Link } from '@tanstack/react-router';

import { useTexts } from '../../../i18n/texts.js';
import { Panel } from '../../../shared/parts/panel.js';
import styles from '../pages/home-page.module.css';
import { publicTexts } from '../texts.js';

/** Three steps from a decision to a verifier on one's own machine. */
export function CheckYourself() {
  const t = useTexts(publicTexts).figures.check;
  return (
    <div id="check">
      <Panel
        title={t.title}
        description={t.text}
        look="plain"
        actions={
          <Link to="/contests" search={{ status: 'closed' }}>
            {t.toDecided}
          </Link>
        }
      >
        <ol className={styles['steps']}>
          {t.steps.map(({ title, text }) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
        <p className={styles['command']}>
          <code>npm run verify -- adal-….zip</code>
        </p>
      </Panel>
    </div>
  );
}
