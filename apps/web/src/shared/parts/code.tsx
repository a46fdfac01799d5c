import { CopyButton } from './copy-button.js';

/** A candidate's or a work's code, `XXX-XXX-XXX`. `look` row: small and without the button, for tables. */
export function Code({
  value,
  look = 'card',
}: {
  readonly value: string;
  readonly look?: 'card' | 'row';
}) {
  if (look === 'row') return <code className="code">{value}</code>;
  return (
    <span className="code-card">
      <code className="code">{value}</code>
      <CopyButton value={value} />
    </span>
  );
}
