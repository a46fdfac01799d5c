import { rulesetHash, stageOf } from '@adal/contest/domain';

import { packRuleset } from '../../test/support/contest.maker.js';

const pack = packRuleset('generic');

describe('generic', () => {
  it('has a short test and practical tasks for the top five', () => {
    expect(pack.stages.map((stage) => stage.kind)).toEqual(['test', 'practical']);
    expect(stageOf(pack, 1).admitTop).toBe(5);
  });

  it('claims no law', () => {
    expect(pack.legalBasis.map((basis) => basis.reference)).toEqual(['Defaults of this pack']);
  });

  it('D6 has the hash that contests pinned: a change of the pack is a new version', () => {
    expect([pack.version, rulesetHash(pack)]).toEqual([
      1,
      'a7ac1cd31cd26ee4be9bfcf1599ea2f96170336f6edec6008559a24fe97c12d8',
    ]);
  });
});
