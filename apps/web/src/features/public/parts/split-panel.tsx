import { useTexts } from '../../../i18n/texts.js';
import type { ContestView } from '../../../shared/parts/contest-stages.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Panel } from '../../../shared/parts/panel.js';
import { publicTexts } from '../texts.js';
import { SplitPicture } from './split-picture.js';

/** What is hidden from whom in this contest. */
export function SplitPanel({ contest }: { readonly contest: ContestView }) {
  const t = useTexts(publicTexts).contest.split;
  return (
    <Panel title={t.title}>
      <SplitPicture keys={{ threshold: contest.threshold, holders: contest.holders.length }} />
      <div style={{ marginTop: 24 }}>
        <Definitions
          rows={[
            [t.sees, t.seesList],
            [t.never, t.neverList],
          ]}
        />
      </div>
    </Panel>
  );
}
