import { useFormat } from '../../../i18n/format.js';
import type { StageMarking } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';
import css from './board.module.css';

/** Works down, members across: done or not done, and nothing else. */
export function MarkingGrid({ stage }: { readonly stage: StageMarking }) {
  const { marking: t } = useSecretaryTexts().board;
  const { number } = useFormat();
  const members = Array.from({ length: stage.members }, (_, index) => index + 1);
  const countOf = (member: number): number =>
    stage.rows.filter(({ marked }) => marked.includes(member)).length;
  return (
    <div className={css['scroll']} role="group" aria-label={t.grid} tabIndex={0}>
      <table className={css['grid']}>
        <caption className="visually-hidden">{t.grid}</caption>
        <thead>
          <tr>
            <th scope="col">{t.work}</th>
            {members.map((member) => (
              <th key={member} scope="col">
                {t.member(number(member), number(countOf(member)))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stage.rows.map(({ marked }, row) => (
            <tr key={row}>
              <th scope="row">{number(row + 1)}</th>
              {members.map((member) => (
                <Cell key={member} isDone={marked.includes(member)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ isDone }: { readonly isDone: boolean }) {
  const { marking: t } = useSecretaryTexts().board;
  return (
    <td data-done={isDone}>
      <span aria-hidden="true">{isDone ? '●' : ''}</span>
      <span className="visually-hidden">{isDone ? t.isDone : t.isNotDone}</span>
    </td>
  );
}
