import { rulesetHash, stageOf } from '@adal/contest/domain';

import { packRuleset } from '../../test/support/contest.maker.js';

const pack = packRuleset('generic-test');

describe('generic-test', () => {
  it('decides by the test alone', () => {
    expect(pack.stages.map((stage) => stage.kind)).toEqual(['test']);
    expect(pack.ranking.weights).toEqual([{ stage: 'knowledge-test', weight: 100 }]);
  });

  it('has the same test as the pack with practical tasks', () => {
    expect(stageOf(pack, 0)).toEqual(stageOf(packRuleset('generic'), 0));
  });

  it('D6 has the hash that contests pinned: a change of the pack is a new version', () => {
    expect([pack.version, rulesetHash(pack)]).toEqual([
      1,
      '5d61b4b5b53fd265f770391e737d3625ddaebc240dc0fd75097620feedaafcae',
    ]);
  });
});
