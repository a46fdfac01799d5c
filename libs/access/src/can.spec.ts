import { brand } from '@adal/kernel';
import fc from 'fast-check';

import { type Actor, type Grant, type Resource, STAFF_ROLES, type StaffRole } from './actor.js';
import { authorise, can, mayTry, rolesFor } from './can.js';
import { ACTIONS, RIGHTS } from './rights.js';

const contestIds = fc.constantFrom('c1', 'c2').map((id) => brand<Grant['contestId'] & string>(id));
const bodyIds = fc.constantFrom('b1', 'b2').map((id) => brand<Grant['bodyId'] & string>(id));
const regionIds = fc.constantFrom('r1', 'r2').map((id) => brand<Grant['regionId'] & string>(id));
const roles = fc.constantFrom(...STAFF_ROLES);
const actions = fc.constantFrom(...ACTIONS);
const grants: fc.Arbitrary<Grant> = fc.record({
  role: roles,
  contestId: fc.option(contestIds),
  bodyId: fc.option(bodyIds),
  regionId: fc.option(regionIds),
});
const resources: fc.Arbitrary<Resource> = fc.record(
  {
    contestId: contestIds,
    bodyId: bodyIds,
    regionId: regionIds,
    status: fc.constantFrom('draft', 'accepting', 'decided'),
  },
  { requiredKeys: [] },
);

const official = (...held: readonly Grant[]): Actor => ({
  kind: 'staff',
  staffId: brand('s1'),
  grants: held,
});
const grant = (role: StaffRole, limits: Partial<Grant> = {}): Grant => ({
  role,
  regionId: null,
  bodyId: null,
  contestId: null,
  ...limits,
});
const candidate: Actor = {
  kind: 'candidate',
  applicationId: brand('a1'),
  contestId: brand('c1'),
  candidateCode: brand('222-222-222'),
  sessionId: 'x',
};
const nobody: Actor = { kind: 'public' };

describe('can', () => {
  it('lets nobody who has not signed in do what is not public', () => {
    fc.assert(
      fc.property(actions, resources, (action, resource) => {
        expect(can(nobody, action, resource)).toBe(
          RIGHTS[action].public === true ||
            (RIGHTS[action].public ?? []).includes(resource.status ?? 'unknown'),
        );
      }),
    );
  });

  it('takes nothing away from who holds one grant more', () => {
    fc.assert(
      fc.property(
        fc.array(grants, { maxLength: 3 }),
        grants,
        actions,
        resources,
        (held, one, action, resource) => {
          if (can(official(...held), action, resource))
            expect(can(official(...held, one), action, resource)).toBe(true);
        },
      ),
    );
  });

  it('never allows what the door would have turned away', () => {
    fc.assert(
      fc.property(grants, actions, resources, (held, action, resource) => {
        if (can(official(held), action, resource))
          expect(mayTry(official(held), action, resource)).toBe(true);
      }),
    );
  });

  it('says the same at the door as inside once everything about the resource is known', () => {
    const known = fc.record({ contestId: contestIds, bodyId: bodyIds, regionId: regionIds });
    fc.assert(
      fc.property(grants, actions, known, (held, action, resource) => {
        const whole = { ...resource, status: 'draft' };
        expect(mayTry(official(held), action, whole)).toBe(can(official(held), action, whole));
      }),
    );
  });

  it('never reaches another contest with a grant for one contest', () => {
    fc.assert(
      fc.property(roles, actions, (role, action) => {
        const actor = official(grant(role, { contestId: brand('c1') }));
        const elsewhere = { contestId: brand<NonNullable<Grant['contestId']>>('c2') };
        expect(can(actor, action, elsewhere)).toBe(can(official(), action, elsewhere));
      }),
    );
  });

  it('lets an administrator see no work, mark, ranking or draft', () => {
    const administrator = official(grant('administrator'));
    const seen = ACTIONS.filter((action) => can(administrator, action, { status: 'draft' }));

    expect(
      seen.filter((name) => /^(work|ranking|sitting|decision|attempt|bank|desk)\./.test(name)),
    ).toEqual([]);
    expect(can(administrator, 'contest.read', { status: 'draft' })).toBe(false);
  });

  it('asks for a grant in this very contest where a role must be held once only', () => {
    const bodyWide = official(grant('secretary', { bodyId: brand('b1') }));
    const here = {
      contestId: brand<NonNullable<Grant['contestId']>>('c1'),
      bodyId: brand<NonNullable<Grant['bodyId']>>('b1'),
    };

    expect(can(bodyWide, 'contest.draft', { bodyId: here.bodyId })).toBe(true);
    expect(can(bodyWide, 'contest.revise', here)).toBe(false);
    expect(
      can(official(grant('secretary', { contestId: here.contestId })), 'contest.revise', here),
    ).toBe(true);
  });

  it('keeps a department inside its region', () => {
    const department = official(grant('department-reviewer', { regionId: brand('r1') }));

    expect(can(department, 'contest.suspend', { regionId: brand('r1') })).toBe(true);
    expect(can(department, 'contest.suspend', { regionId: brand('r2') })).toBe(false);
    expect(can(department, 'contest.suspend', {})).toBe(false);
    expect(mayTry(department, 'contest.suspend', {})).toBe(true);
  });

  it('lets a candidate touch the own participation and no other', () => {
    fc.assert(
      fc.property(actions, (action) => {
        const other = { applicationId: brand<(typeof candidate)['applicationId']>('a2') };
        expect(can(candidate, action, other)).toBe(
          can(nobody, action, other) || RIGHTS[action].signedIn === true,
        );
      }),
    );
    expect(can(candidate, 'attempt.start', { applicationId: brand('a1') })).toBe(true);
    expect(
      can(candidate, 'attempt.start', { applicationId: brand('a1'), contestId: brand('c2') }),
    ).toBe(false);
  });

  it('lets a person reach the own record only, and nothing of the evaluation', () => {
    const person: Actor = { kind: 'person', personId: brand('p1') };

    expect(can(person, 'record.list-own', { personId: brand('p1') })).toBe(true);
    expect(can(person, 'record.list-own', { personId: brand('p2') })).toBe(false);
    expect(can(person, 'attempt.start', { personId: brand('p1') })).toBe(false);
  });

  it('lets our own processes act', () => {
    fc.assert(
      fc.property(actions, resources, (action, resource) => {
        expect(can({ kind: 'system', process: 'worker' }, action, resource)).toBe(true);
      }),
    );
  });
});

describe('authorise', () => {
  it('answers the same for what is not there and what is not open', () => {
    expect(authorise(nobody, 'staff-grant.give')).toEqual({
      ok: false,
      error: { code: 'resource.not-found' },
    });
    expect(authorise(nobody, 'contest.list')).toEqual({ ok: true, value: nobody });
  });
});

describe('rolesFor', () => {
  it('names the role by which an official acts', () => {
    const actor = official(
      grant('member', { contestId: brand('c2') }),
      grant('chair', { contestId: brand('c1') }),
    );

    expect(rolesFor(actor, 'work.mark', { contestId: brand('c1') })).toEqual(['chair']);
    expect(rolesFor(candidate, 'work.mark')).toEqual([]);
  });
});
