type BarProps = {
  readonly value: number;
  readonly max: number;
  /** Where the line to reach is drawn, in the same unit. */
  readonly cut?: number;
  /** Everything the bar shows, in words. */
  readonly label: string;
};

/** One quantity against its maximum, with the cut line; the words beside it say the same. */
export function Bar({ value, max, cut, label }: BarProps) {
  const share = (part: number): string => `${max === 0 ? 0 : Math.min(100, (part / max) * 100)}%`;
  const isBelow = cut !== undefined && value < cut;
  return (
    <span className="bar" role="img" aria-label={label} data-below={isBelow}>
      <span className="bar-fill" style={{ width: share(value) }} />
      {cut !== undefined && <span className="bar-cut" style={{ left: share(cut) }} />}
    </span>
  );
}
