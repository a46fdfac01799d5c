import { shortNumber } from '../who.js';

/** An official by the beginning of the number in the log; never by name. */
export function Pseudonym({ id }: { readonly id: string }) {
  return (
    <code className="code" title={id}>
      № {shortNumber(id)}
    </code>
  );
}
