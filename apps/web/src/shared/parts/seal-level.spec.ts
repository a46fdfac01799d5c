import { sealLevelOf } from './seal-level.js';

const stage = (kind: 'test' | 'practical') => ({
  ...{ code: kind, kind, admitted: null },
  status: 'waiting' as const,
});
const TEST = [stage('test')];
const WRITING = [stage('test'), stage('practical')];

describe('the level of a seal', () => {
  it('is a code for the name where no person marks a work, and a code for each work where one does', () => {
    expect(sealLevelOf({ status: 'testing', stages: TEST })).toBe(1);
    expect(sealLevelOf({ status: 'assessing', stages: WRITING })).toBe(2);
  });

  it('rises once the last stage is assessed or there will be none, and never falls again', () => {
    for (const status of ['deciding', 'decided', 'closed', 'not-held', 'voided'] as const) {
      expect(sealLevelOf({ status, stages: TEST })).toBe(3);
      expect(sealLevelOf({ status, stages: WRITING })).toBe(3);
    }
  });
});
