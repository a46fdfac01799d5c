import { playedContest } from '../../../test/support/evidence.maker.js';
import { zipOf } from '../../../test/support/evidence-zip.js';
import { EXIT } from './exit-codes.js';
import { verify } from './verify.js';

const ALONE = { pinned: null, previous: null, receipts: null, chains: [] };

const played = playedContest();

describe('evidence of an honest contest', () => {
  it.each(['public', 'restricted'] as const)('is sound: %s', (kind) => {
    const report = verify(zipOf(played.evidence(kind)), ALONE);

    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ sound: true, exitCode: EXIT.sound, kind });
  });

  it.each(['public', 'restricted'] as const)('is sound when lots broke the ties: %s', (kind) => {
    const tied = playedContest({ rights: [20, 20, 20], isTied: true });
    const parts = tied.evidence(kind);

    expect(parts.projection.ranking?.rows.map(({ tie }) => tie)).toEqual([
      null,
      'beacon',
      'beacon',
    ]);
    expect(verify(zipOf(parts), ALONE).findings).toEqual([]);
  });
});
