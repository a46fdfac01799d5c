import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { contestQuery } from '../queries.js';
import { stagesIn } from '../rules.js';

type StageFactsProps = { readonly contestId: string; readonly stage: number };

/** Which stage a message is about, from when and until when; the message itself knows only its number. */
export function StageFacts({ contestId, stage }: StageFactsProps) {
  const local = useLocal();
  const { window: span } = useFormat();
  const { data } = useQuery(contestQuery(contestId));
  const about = data === undefined ? undefined : stagesIn(data.rules)[stage];
  const window = data?.windows.stages[stage];
  if (about === undefined || window === undefined) return null;
  return (
    <p>
      <strong>{local(about.title)}</strong>: {span(window.from, window.until)}
    </p>
  );
}
