import { Link } from '@tanstack/react-router';

import { useSharedTexts } from '../shared/texts.js';
import { AccountMenu } from './account-menu.js';
import { AppearanceSwitch } from './appearance-switch.js';
import { AREAS, type Area } from './areas.js';
import { LanguageSwitch } from '../shared/parts/language-switch.js';
import { UnreadMark } from './unread-mark.js';
import { areasOf, useVisitor, type Visitor } from './visitor.js';

/** Wordmark, language, appearance, who is signed in, and the doors that are open to them. */
export function Masthead() {
  const visitor = useVisitor();
  return (
    <header className="masthead">
      <div className="masthead-row">
        <Link className="wordmark" to="/">
          <img src="/seal.svg" alt="" width="28" height="28" />
          Adal
        </Link>
        <div className="masthead-tools">
          <LanguageSwitch />
          <AppearanceSwitch />
          <UnreadMark visitor={visitor} />
          <AccountMenu visitor={visitor} />
        </div>
      </div>
      <AreaNavigation visitor={visitor} />
    </header>
  );
}

function AreaNavigation({ visitor }: { readonly visitor: Visitor }) {
  const t = useSharedTexts();
  return (
    <nav className="areas" aria-label={t.nav.label}>
      <ul>
        {areasOf(visitor).map((area) => (
          <li key={area}>
            <Link
              to={startOf(area)}
              activeProps={{ className: 'is-here', 'aria-current': 'page' }}
              activeOptions={{ includeSearch: false }}
            >
              {t.nav[area]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function startOf(area: Area) {
  const access = AREAS[area];
  return access.who === 'anyone' ? '/contests' : access.start;
}
