import { brand, type CandidateCode, type StaffId } from '@adal/kernel';
import fc from 'fast-check';

import {
  announcedLife,
  packRuleset,
  seededLife,
  staff,
} from '../../../../test/support/contest.maker.js';
import { effectsHash, effectsOf, rerunSet, type Standing } from './effects.js';

const generic = packRuleset('generic');
const STATUSES = ['submitted', 'admitted', 'refused', 'withdrawn'] as const;

/** Any set of applications, each under a code of its own. */
const standings = fc
  .uniqueArray(fc.stringMatching(/^[2-9]{9}$/), { maxLength: 12 })
  .chain((codes) =>
    fc.tuple(...codes.map((code) => fc.tuple(fc.constant(code), fc.constantFrom(...STATUSES)))),
  )
  .map((applied) =>
    applied.map(([code, status], n): Standing => {
      return { applicationId: `application ${n}`, code: brand<CandidateCode>(code), status };
    }),
  );
/** Before the seal, and after the draw. */
const contest = fc.constantFrom(announcedLife(generic).state(), seededLife(generic).state());
const seats = [21, 22, 23, 24, 25].map(staff);
const OF = { ruleset: generic, decision: null, offers: [], scope: 'contest', stage: null } as const;

describe('the set of a rerun', () => {
  it('D11 is the old set less those refused and withdrawn, whatever contest it is and in any order', () => {
    fc.assert(
      fc.property(contest, standings, fc.func(fc.nat()), (old, applied, shuffle) => {
        const set = rerunSet(old, applied);
        const shuffled = applied.toSorted((a, b) => shuffle(a.code) - shuffle(b.code));
        const isSealed = old.sealed !== null;
        const expected = applied
          .filter(({ status }) => status === 'admitted' || (status === 'submitted' && !isSealed))
          .map(({ code }) => code);

        expect(set.map(({ code }) => code)).toEqual(expected.toSorted());
        expect(rerunSet(old, shuffled)).toEqual(set);
        expect(set.some(({ status }) => status === 'refused' || status === 'withdrawn')).toBe(
          false,
        );
      }),
    );
  });
});

describe('the effects of a void', () => {
  it('D11 promise a seat to nobody at fault, and never the half that was drawn from', () => {
    fc.assert(
      fc.property(contest, standings, fc.subarray(seats), (old, applied, excluded) => {
        const { rerun, isCounted } = effectsOf({
          ...OF,
          ...{ contest: old, standings: applied, excluded },
        });
        const stay = old.commission.filter(({ staffId }) => !excluded.includes(staffId));
        const isDrawn = old.beacon.value !== null;

        expect(rerun.seatsLeft).toBe(stay.length);
        expect(rerun.half === old.lineage.half).toBe(!isDrawn);
        expect(rerun.candidates).toBe(isCounted ? rerunSet(old, applied).length : 0);
        expect(rerun.excluded).toEqual([...excluded].sort());
      }),
    );
  });

  it('tell no code and no number while applications are accepted', () => {
    const open = { ...announcedLife(generic).state(), status: 'accepting' } as const;
    fc.assert(
      fc.property(standings, (applied) => {
        const effects = effectsOf({ ...OF, contest: open, standings: applied, excluded: [] });
        const nobody = effectsOf({ ...OF, contest: open, standings: [], excluded: [] });

        expect(effects).toMatchObject({ isCounted: false, candidates: [], admitted: 0 });
        expect(effects).toEqual(nobody);
      }),
    );
  });

  it('have another hash as soon as anything of them is another, so that a signature is for one of them', () => {
    const old = seededLife(generic).state();
    const hashOf = (applied: readonly Standing[], excluded: readonly StaffId[]): string =>
      effectsHash(effectsOf({ ...OF, contest: old, standings: applied, excluded }));
    fc.assert(
      fc.property(standings, (applied) => {
        const gone = applied.map((one): Standing => ({ ...one, status: 'withdrawn' }));
        const isTouched = rerunSet(old, applied).length > 0;

        expect(hashOf(applied, [])).toBe(hashOf(applied.toReversed(), []));
        expect(hashOf(applied, []) === hashOf(gone, [])).toBe(!isTouched);
      }),
    );
    const [seat, other] = seats.map((one) => hashOf([], [one]));
    expect(new Set([seat, other, hashOf([], []), hashOf([], [staff(1)])]).size).toBe(4);
  });
});
