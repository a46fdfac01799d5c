import { useFormat } from '../../../i18n/format.js';
import { Code } from '../../../shared/parts/code.js';
import { countsOf, LEAST_FOR_A_BOX, type Spread } from '../spread.js';
import { useCommissionTexts } from '../texts.js';
import styles from './spread-plot.module.css';
import type { MarksOfCode } from './marks-of-code.js';

type Scale = { readonly min: number; readonly max: number };

const HEIGHT = 32;
/** Room beside the first and the last mark, in percent of the width. */
const EDGE = 4;
const MIDDLE = HEIGHT / 2;

/** One row for each candidate over one axis of marks: dots sized by how often, a box where there are enough of them. */
export function SpreadPlot({ rows, min, max }: Scale & { readonly rows: readonly MarksOfCode[] }) {
  const t = useCommissionTexts();
  const { number } = useFormat();
  return (
    <div className={styles.plot}>
      {rows.map(({ code, marks, spread }) => (
        <div key={code} className={styles.row}>
          <Code value={code} look="row" />
          <svg
            role="img"
            aria-label={t.spread.picture(
              code,
              number(spread.low),
              number(spread.median),
              number(spread.high),
            )}
          >
            <Row marks={marks} spread={spread} scale={{ min, max }} />
          </svg>
        </div>
      ))}
      <Axis min={min} max={max} />
    </div>
  );
}

type RowProps = {
  readonly marks: readonly number[];
  readonly spread: Spread;
  readonly scale: Scale;
};

function Row({ marks, spread, scale }: RowProps) {
  const x = (mark: number): number => placeOf(mark, scale);
  const isBoxed = spread.n >= LEAST_FOR_A_BOX;
  return (
    <>
      {ticksOf(scale).map((mark) => (
        <Upright key={mark} look={styles.grid} at={x(mark)} inset={0} />
      ))}
      <line
        className={styles.whisker}
        x1={percent(x(spread.low))}
        x2={percent(x(spread.high))}
        y1={MIDDLE}
        y2={MIDDLE}
      />
      {isBoxed && <Box from={x(spread.lowerQuartile)} until={x(spread.upperQuartile)} />}
      {countsOf(marks).map(({ mark, count }) => (
        <circle
          key={mark}
          className={styles.dot}
          cx={percent(x(mark))}
          cy={MIDDLE}
          r={2 + 4 * Math.sqrt(count / marks.length)}
        />
      ))}
      {isBoxed && <Upright look={styles.median} at={x(spread.median)} inset={3} />}
    </>
  );
}

function Upright({
  look,
  at,
  inset,
}: {
  readonly look: string | undefined;
  readonly at: number;
  readonly inset: number;
}) {
  return <line className={look} x1={percent(at)} x2={percent(at)} y1={inset} y2={HEIGHT - inset} />;
}

function Box({ from, until }: { readonly from: number; readonly until: number }) {
  const width = percent(Math.max(0.5, until - from));
  return (
    <rect
      className={styles.box}
      x={percent(from)}
      y={5}
      width={width}
      height={HEIGHT - 10}
      rx={2}
    />
  );
}

function Axis(scale: Scale) {
  const { number } = useFormat();
  return (
    <div className={styles.row} aria-hidden="true">
      <span />
      <div className={styles.axis}>
        {ticksOf(scale).map((mark) => (
          <span key={mark} style={{ left: percent(placeOf(mark, scale)) }}>
            {number(mark)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** In percent of the width, so that the picture stretches and its dots stay round. */
function placeOf(mark: number, { min, max }: Scale): number {
  return EDGE + ((mark - min) / Math.max(1, max - min)) * (100 - 2 * EDGE);
}

function percent(share: number): string {
  return `${share}%`;
}

function ticksOf({ min, max }: Scale): readonly number[] {
  return Array.from({ length: Math.max(0, max - min + 1) }, (_, index) => min + index);
}
