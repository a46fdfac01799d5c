import { Link } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { Supervised } from '../queries.js';
import { SHOWN, type Shown } from '../search.js';
import { figureOf } from '../standing.js';
import { useDepartmentTexts } from '../texts.js';
import styles from './figures.module.css';

/** The numbers of the region; each opens the contests that it is counted from. */
export function Figures({ rows }: { readonly rows: readonly Supervised[] }) {
  const { home: t } = useDepartmentTexts();
  const { number } = useFormat();
  const note = useNotes(rows);
  return (
    <Panel title={t.figures} description={t.figuresText} look="plain">
      <ul className={styles['figures']}>
        {SHOWN.map((shown) => (
          <li key={shown}>
            <Link
              to="/department"
              search={{ show: shown }}
              hash="contests"
              hashScrollIntoView={{ behavior: 'auto' }}
            >
              <span className={styles['number']}>{number(figureOf(rows, shown))}</span>
              <span>{t.figure[shown]}</span>
              {note(shown) !== null && <span className="quiet">{note(shown)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** How a number is formed, where that is not plain from its name. */
function useNotes(rows: readonly Supervised[]): (shown: Shown) => string | null {
  const { home: t } = useDepartmentTexts();
  const { percent } = useFormat();
  const total = figureOf(rows, 'all');
  const share = total === 0 ? null : figureOf(rows, 'appointed') / total;
  return (shown) => {
    if (shown === 'all') return t.originals;
    if (shown !== 'appointed' || share === null) return null;
    return t.meritocracy(percent(share));
  };
}
