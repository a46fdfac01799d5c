import { useFormat } from '../../../i18n/format.js';
import { useTexts } from '../../../i18n/texts.js';
import type { ContestView } from '../../../shared/parts/contest-stages.js';
import { Panel } from '../../../shared/parts/panel.js';
import { useSharedTexts } from '../../../shared/texts.js';
import css from '../candidate.module.css';
import { rerunTexts } from './texts.js';

/** What the candidate does once more. */
export function Repeated({ contest }: { readonly contest: ContestView }) {
  const { repeat, repeats } = useTexts(rerunTexts);
  const { stage } = useSharedTexts();
  const { list } = useFormat();
  const stages = contest.stages.map(({ kind }) => (kind === 'test' ? stage.test : stage.practical));
  const lines = [repeats.stages(list(stages)), repeats.items, repeats.code, repeats.record];
  return (
    <Panel title={repeat}>
      <ul className={css['points']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Panel>
  );
}
