import { useSharedTexts } from '../texts.js';
import { Mark, type Tone } from './mark.js';
import type { ContestStatus } from './contest-stages.js';

/** The state of a contest in words. */
export function ContestStatusMark({
  contest: { status, isSuspended },
}: {
  readonly contest: { readonly status: ContestStatus; readonly isSuspended: boolean };
}) {
  const t = useSharedTexts();
  const shown = isSuspended ? 'suspended' : status;
  return <Mark tone={toneOf(shown)}>{t.status[shown]}</Mark>;
}

function toneOf(status: ContestStatus | 'suspended'): Tone {
  if (status === 'voided' || status === 'not-held') return 'lost';
  if (status === 'decided' || status === 'closed') return 'done';
  if (status === 'suspended') return 'wait';
  return status === 'draft' || status === 'announced' ? 'quiet' : 'now';
}
