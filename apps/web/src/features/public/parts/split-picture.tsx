import { useTexts } from '../../../i18n/texts.js';
import { publicTexts } from '../texts.js';
import styles from './split-picture.module.css';

type Keys = { readonly threshold: number; readonly holders: number };

/** How the name and the work are kept apart; `keys` says how many holders open the door together. */
export function SplitPicture({ keys }: { readonly keys: Keys | null }) {
  const t = useTexts(publicTexts).contest.split;
  const door = keys === null ? t.keysTogether : t.keys(keys.threshold, keys.holders);
  return (
    <figure className={styles['split']}>
      <Lying door={door} />
      <Standing door={door} />
    </figure>
  );
}

/** From left to right, where there is room. */
function Lying({ door }: { readonly door: string }) {
  const t = useTexts(publicTexts).contest.split;
  return (
    <svg className={styles['lying']} viewBox="0 0 824 220" role="img" aria-label={t.picture}>
      <Person x={60} y={0} />
      <Label x={60} y={160} text={t.you} />
      <path className={styles['way']} d="M104 90H142" markerEnd="url(#tip)" />
      <Box x={148} y={44} title={t.vault} text={t.vaultText} />
      <path className={styles['way']} d="M368 90H462" markerEnd="url(#tip)" />
      <Note x={416} y={78} text={t.code} />
      <Box x={468} y={44} title={t.evaluation} text={t.evaluationText} />
      <path className={styles['way']} d="M688 90H726" markerEnd="url(#tip)" />
      <Commission x={764} y={0} />
      <Label x={764} y={160} text={t.commission} />
      <path className={styles['wall']} d="M416 102V192" />
      <Note x={416} y={212} text={door} />
      <ArrowTip id="tip" />
    </svg>
  );
}

/** From top to bottom, on a phone. */
function Standing({ door }: { readonly door: string }) {
  const t = useTexts(publicTexts).contest.split;
  return (
    <svg className={styles['standing']} viewBox="0 0 320 560" role="img" aria-label={t.picture}>
      <Person x={160} y={-46} />
      <Label x={160} y={108} text={t.you} />
      <path className={styles['way']} d="M160 118V142" markerEnd="url(#tip-down)" />
      <Box x={50} y={148} title={t.vault} text={t.vaultText} />
      <path className={styles['way']} d="M160 240V318" markerEnd="url(#tip-down)" />
      <path className={styles['wall']} d="M0 276H320" />
      <Note x={232} y={262} text={t.code} />
      <Note x={160} y={304} text={door} />
      <Box x={50} y={324} title={t.evaluation} text={t.evaluationText} />
      <path className={styles['way']} d="M160 416V438" markerEnd="url(#tip-down)" />
      <Commission x={160} y={382} />
      <Label x={160} y={532} text={t.commission} />
      <ArrowTip id="tip-down" />
    </svg>
  );
}

type Word = { readonly x: number; readonly y: number; readonly text: string };

function Label({ x, y, text }: Word) {
  return (
    <text className={styles['label']} x={x} y={y}>
      {text}
    </text>
  );
}

function Note({ x, y, text }: Word) {
  return (
    <text className={styles['note']} x={x} y={y}>
      {text}
    </text>
  );
}

function ArrowTip({ id }: { readonly id: string }) {
  return (
    <defs>
      <marker
        id={id}
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

function Box({ x, y, title, text }: Word & { readonly title: string }) {
  return (
    <g>
      <rect className={styles['box']} x={x} y={y} width="220" height="92" rx="8" />
      <Label x={x + 110} y={y + 40} text={title} />
      <Note x={x + 110} y={y + 64} text={text} />
    </g>
  );
}

type Place = { readonly x: number; readonly y: number };

function Person({ x, y }: Place) {
  return (
    <g className={styles['person']} transform={`translate(${x - 60} ${y})`}>
      <circle cx="60" cy="68" r="16" />
      <path d="M28 128c4-28 18-36 32-36s28 8 32 36Z" />
    </g>
  );
}

function Commission({ x, y }: Place) {
  return (
    <g className={styles['person']} transform={`translate(${x - 764} ${y})`}>
      {[740, 764, 788].map((at) => (
        <g key={at}>
          <circle cx={at} cy="76" r="9" />
          <path d={`M${at - 16} 120c2-20 9-28 16-28s14 8 16 28Z`} />
        </g>
      ))}
    </g>
  );
}
