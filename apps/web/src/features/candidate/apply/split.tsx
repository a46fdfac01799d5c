import { useTexts } from '../../../i18n/texts.js';
import { candidateTexts } from '../texts.js';
import css from './apply.module.css';

/** The picture of the split: what the vault holds, what the evaluation holds, and the wall between. */
export function Split() {
  const t = useTexts(candidateTexts).split;
  return (
    <figure className={css['split']}>
      <figcaption>{t.title}</figcaption>
      <div className={css['realms']}>
        <div className={css['realm']}>
          <strong>{t.vault}</strong>
          <span>{t.vaultHolds}</span>
          <span className="quiet">{t.vaultNote}</span>
        </div>
        <div className={css['wall']}>
          <span>{t.wall}</span>
        </div>
        <div className={css['realm']}>
          <strong>{t.evaluation}</strong>
          <span>{t.evaluationHolds}</span>
          <span className="quiet">{t.evaluationNote}</span>
        </div>
      </div>
    </figure>
  );
}
