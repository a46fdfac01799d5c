import type {
  AppealState,
  CaseState,
  SupervisionEvidence,
  VoidEffects,
  VoidState,
} from '@adal/supervision/domain';
import type { CodePair } from '@adal/proof';

import { compared, hash, hex, listOf, nullable, record, text, type Shape } from '../shape.js';

const pair: Shape<CodePair> = record({ oldCode: text, newCode: text, salt: hex });

/** `supervision.json`; what is replayed from the log is only compared. */
export const supervisionShape: Shape<SupervisionEvidence> = record<SupervisionEvidence>({
  cases: listOf(compared<CaseState>),
  reasons: listOf(record({ findingId: text, reason: text })),
  voids: listOf(
    record<SupervisionEvidence['voids'][number]>({
      state: compared<VoidState>,
      effects: compared<VoidEffects>,
      entryId: nullable(text),
    }),
  ),
  appeals: listOf(compared<AppealState>),
  rerun: nullable(
    record<NonNullable<SupervisionEvidence['rerun']>>({
      splitSeed: nullable(hash),
      pairs: listOf(pair),
    }),
  ),
});
