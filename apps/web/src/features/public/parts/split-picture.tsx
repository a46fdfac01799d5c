import { useTexts } from '../../../i18n/texts.js';
import { publicTexts } from '../texts.js';
import styles from './split-picture.module.css';

type Keys = { readonly threshold: number; readonly holders: number };

/** How the name and the work are kept apart; `keys` says how many holders open the door together. */
export function SplitPicture({ keys }: { readonly keys: Keys | null }) {
  const t = useTexts(publicTexts).contest.split;
  return (
    <figure className={styles['split']} tabIndex={0} aria-label={t.title}>
      <svg viewBox="0 0 824 220" role="img" aria-label={t.picture}>
        <Person />
        <path className={styles['way']} d="M104 90H142" markerEnd="url(#tip)" />
        <Box x={148} title={t.vault} text={t.vaultText} />
        <path className={styles['way']} d="M368 90H462" markerEnd="url(#tip)" />
        <text className={styles['note']} x="416" y="78">
          {t.code}
        </text>
        <Box x={468} title={t.evaluation} text={t.evaluationText} />
        <path className={styles['way']} d="M688 90H726" markerEnd="url(#tip)" />
        <Commission />
        <text className={styles['label']} x="60" y="160">
          {t.you}
        </text>
        <text className={styles['label']} x="764" y="160">
          {t.commission}
        </text>
        <path className={styles['wall']} d="M416 102V192" />
        {keys !== null && (
          <text className={styles['note']} x="416" y="212">
            {t.keys(keys.threshold, keys.holders)}
          </text>
        )}
        <ArrowTip />
      </svg>
    </figure>
  );
}

function ArrowTip() {
  return (
    <defs>
      <marker
        id="tip"
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="8"
        markerHeight="8"
        orient="auto"
      >
        <path className={styles['tip']} d="M0 0 8 4 0 8Z" />
      </marker>
    </defs>
  );
}

function Box({
  x,
  title,
  text,
}: {
  readonly x: number;
  readonly title: string;
  readonly text: string;
}) {
  return (
    <g>
      <rect className={styles['box']} x={x} y="44" width="220" height="92" rx="8" />
      <text className={styles['label']} x={x + 110} y="84">
        {title}
      </text>
      <text className={styles['note']} x={x + 110} y="108">
        {text}
      </text>
    </g>
  );
}

function Person() {
  return (
    <g className={styles['person']}>
      <circle cx="60" cy="68" r="16" />
      <path d="M28 128c4-28 18-36 32-36s28 8 32 36Z" />
    </g>
  );
}

function Commission() {
  return (
    <g className={styles['person']}>
      {[740, 764, 788].map((x) => (
        <g key={x}>
          <circle cx={x} cy="76" r="9" />
          <path d={`M${x - 16} 120c2-20 9-28 16-28s14 8 16 28Z`} />
        </g>
      ))}
    </g>
  );
}
