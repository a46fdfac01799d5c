import { CopyButton } from './copy-button.js';

/** A hash, root or key: its beginning and its end, the whole of it in the clipboard. */
export function Hash({ value }: { readonly value: string }) {
  const shown = value.length > 20 ? `${value.slice(0, 8)}…${value.slice(-8)}` : value;
  return (
    <span className="code-card">
      <code className="hash" title={value}>
        {shown}
      </code>
      <CopyButton value={value} />
    </span>
  );
}
