import { useFormat } from '../../i18n/format.js';
import { useServerNow } from '../api/index.js';
import { useSharedTexts } from '../texts.js';
import { isRerun, phaseOf, type PhaseKind, type PhaseSource } from './contest-phase.js';
import { Mark, type Tone } from './mark.js';

/** What a contest does now, in words; a rerun says that it is one. */
export function ContestStatusMark({ contest }: { readonly contest: PhaseSource }) {
  const t = useSharedTexts();
  const { day, time } = useFormat();
  const { kind, at } = phaseOf(contest, useServerNow(5000));
  const when = at === null ? '' : `${day(at)}, ${time(at)}`;
  const words = { ...t.status, ...t.phase }[kind];
  return (
    <>
      <Mark tone={TONES[kind]}>{typeof words === 'string' ? words : words(when)}</Mark>
      {isRerun(contest) && (
        <>
          {' '}
          <Mark tone="quiet">{t.lineage.rerun}</Mark>
        </>
      )}
    </>
  );
}

const TONES: Readonly<Record<PhaseKind, Tone>> = {
  draft: 'quiet',
  announced: 'quiet',
  accepting: 'now',
  confirming: 'now',
  screening: 'now',
  listing: 'now',
  sealed: 'quiet',
  testing: 'now',
  'test-ahead': 'quiet',
  'test-open': 'now',
  'test-over': 'quiet',
  assessing: 'now',
  'writing-ahead': 'quiet',
  'writing-open': 'now',
  marking: 'now',
  deciding: 'now',
  decided: 'done',
  closed: 'done',
  'not-held': 'lost',
  voided: 'lost',
  suspended: 'wait',
};
