import css from '../candidate.module.css';

/** Sentences one under the other. */
export function Points({ of }: { readonly of: readonly string[] }) {
  return (
    <ul className={css['points']}>
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
