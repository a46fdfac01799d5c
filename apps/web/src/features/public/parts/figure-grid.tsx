import { Link } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { useTexts } from '../../../i18n/texts.js';
import { FIGURES, sumOf, type Figure } from '../figures.js';
import type { RegionFigures } from '../queries.js';
import { publicTexts } from '../texts.js';
import styles from './figure-grid.module.css';

type GridProps = {
  readonly figures: readonly RegionFigures[];
  /** The region whose contests a number leads to; null: to the table of all regions. */
  readonly regionId: string | null;
  readonly pressed?: Figure;
};

/** Numbers that lead to what they were counted from. */
export function FigureGrid({ figures, regionId, pressed }: GridProps) {
  const t = useTexts(publicTexts).figures.of;
  const { number } = useFormat();
  return (
    <ul className={styles['figures']}>
      {FIGURES.map((figure) => {
        const shown = (
          <>
            <strong>{number(sumOf(figures, figure))}</strong>
            <span>{t[figure]}</span>
          </>
        );
        return (
          <li key={figure}>
            {regionId === null ? (
              <Link to="/regions">{shown}</Link>
            ) : (
              <Link
                to="/regions/$regionId"
                params={{ regionId }}
                search={{ of: figure }}
                aria-current={figure === pressed ? 'true' : undefined}
              >
                {shown}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
