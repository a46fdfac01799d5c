import { Link } from '@tanstack/react-router';

import { useLocal } from '../../../i18n/texts.js';
import { Code } from '../../../shared/parts/code.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { Supervised } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';
import { useAppealWords } from '../use-appeal-words.js';

/** Every open appeal of the region, the one with the least time first; without any there is nothing to read. */
export function OpenAppeals({ rows }: { readonly rows: readonly Supervised[] }) {
  const { home: t } = useDepartmentTexts();
  const words = useAppealWords();
  const local = useLocal();
  const open = rows
    .flatMap((row) => row.appeals.map((appeal) => ({ row, appeal })))
    .toSorted((a, b) => a.appeal.reviewUntil - b.appeal.reviewUntil);
  if (open.length === 0) return null;
  return (
    <Panel title={t.appeals} description={t.appealsText} look="plain">
      <ul className="rows">
        {open.map(({ row: { contestId, title }, appeal }) => (
          <li key={appeal.appealId}>
            <h3>
              <Link to="/department/contests/$contestId" params={{ contestId }} hash="appeals">
                {words.symptom(appeal.symptom)}
              </Link>
            </h3>
            <p className="quiet">
              {local(title)} · <Code value={appeal.candidateCode} look="row" />
            </p>
            <Deadline at={appeal.reviewUntil} label={t.answerBy} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
