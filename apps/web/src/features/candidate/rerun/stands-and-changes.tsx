import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { useLocal, useTexts } from '../../../i18n/texts.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Panel } from '../../../shared/parts/panel.js';
import { contestQuery } from '../queries.js';
import { stagesIn } from '../rules.js';
import { Points } from './points.js';
import { rerunTexts } from './texts.js';

/** Before somebody says yes: what stands from before, what is new, and when. */
export function StandsAndChanges({ contestId }: { readonly contestId: string }) {
  const { form: t, dates } = useTexts(rerunTexts);
  return (
    <>
      <Panel title={t.stands} look="plain">
        <Points of={Object.values(t.standsList)} />
      </Panel>
      <Panel title={t.changes} look="plain">
        <Points of={Object.values(t.changesList)} />
      </Panel>
      <Panel title={dates}>
        <Dates contestId={contestId} />
      </Panel>
    </>
  );
}

function Dates({ contestId }: { readonly contestId: string }) {
  const local = useLocal();
  const { window: span } = useFormat();
  const contest = useQuery(contestQuery(contestId));
  return (
    <Asked query={contest} loading="text">
      {({ rules, windows }) => (
        <Definitions
          rows={stagesIn(rules).map(({ title }, index) => {
            const window = windows.stages[index];
            return [local(title), window === undefined ? '' : span(window.from, window.until)];
          })}
        />
      )}
    </Asked>
  );
}
