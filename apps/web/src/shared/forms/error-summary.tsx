import { useEffect, useRef, type ReactNode } from 'react';

import type { Problem } from '../api/index.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useSharedTexts } from '../texts.js';

type SummaryProps = {
  /** By the field's name, which is also the `id` of its input. */
  readonly errors: Readonly<Record<string, ReactNode>>;
  /** What the reader knows a field as. */
  readonly labels: Readonly<Record<string, string>>;
  /** A refusal that is about the whole. */
  readonly problem?: Problem | null;
};

/** Everything that must be corrected, on top of the form, each a link to its field; takes the focus when it appears. */
export function ErrorSummary({ errors, labels, problem = null }: SummaryProps) {
  const t = useSharedTexts();
  const box = useRef<HTMLDivElement>(null);
  const listed = Object.entries(errors).filter(([, says]) => says !== null && says !== undefined);
  const count = listed.length;
  useEffect(() => {
    if (count > 0 || problem !== null) box.current?.focus();
  }, [count, problem]);
  if (count === 0 && problem === null) return null;

  return (
    <div ref={box} tabIndex={-1}>
      {count > 0 && (
        <div className="error-summary" role="alert">
          <h2>{t.problem.summary(count)}</h2>
          <ul>
            {listed.map(([field, says]) => (
              <li key={field}>
                <a
                  href={`#${field}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(field)?.focus();
                  }}
                >
                  {labels[field] ?? field}: {says}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {problem !== null && count === 0 && <ProblemNotice problem={problem} />}
    </div>
  );
}
