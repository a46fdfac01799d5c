import type { StaffRole } from './actor.js';

/**
 * How far a grant must reach. `contest`: it names this very contest, so that the database has already
 * refused the person a second role there. `covers`: every limit of the grant is met by the resource,
 * so a grant for the body or the region will do.
 */
export type Scope = 'contest' | 'covers';

/** Who may do one thing. What no part of it names may not. */
export type Right = {
  readonly staff?: Partial<Record<StaffRole, Scope>>;
  /** Everybody; with a list, only while the resource is in one of these states. */
  readonly public?: true | readonly string[];
  /** Any signed-in actor, whatever the grants. */
  readonly signedIn?: true;
  /** Any signed-in official, with or without grants. */
  readonly anyStaff?: true;
  /** The candidate whose participation it is. */
  readonly ownCandidate?: true;
  /** The account whose record it is (identity process). */
  readonly ownPerson?: true;
};

const staff = (roles: Partial<Record<StaffRole, Scope>>): Right => ({ staff: roles });
const PUBLIC: Right = { public: true };
const SIGNED_IN: Right = { signedIn: true };
const OWN_CANDIDATE: Right = { ownCandidate: true };
const OWN_PERSON: Right = { ownPerson: true };
const ADMINISTRATOR = staff({ administrator: 'covers' });
const SECRETARY = staff({ secretary: 'contest' });
const CHAIR = staff({ chair: 'contest' });
const MEMBERS = staff({ chair: 'contest', member: 'contest' });
const SEATED = staff({ chair: 'contest', member: 'contest', secretary: 'contest' });
const DEPARTMENT = staff({ 'department-reviewer': 'covers' });
const BEACON_PARTIES = staff({
  secretary: 'contest',
  publisher: 'covers',
  'department-reviewer': 'covers',
});
const DESK = staff({ 'hr-officer': 'covers' });
const HOLDER = staff({ 'key-holder': 'contest' });

/** States of a contest in which everybody may see it. */
const PUBLISHED = [
  'announced',
  'accepting',
  'screening',
  'testing',
  'assessing',
  'deciding',
  'decided',
  'closed',
  'not-held',
  'voided',
] as const;

const PLATFORM = {
  'health.read': PUBLIC,
  'openapi.read': PUBLIC,
  'log.read': PUBLIC,
  'reference.read': PUBLIC,
  'session.create': PUBLIC,
  'session.end': SIGNED_IN,
  'me.read': SIGNED_IN,
  'staff-grant.give': ADMINISTRATOR,
  'staff-grant.end': ADMINISTRATOR,
  'staff-grant.list': ADMINISTRATOR,
  // There only in a demo or a test, where whoever plays a role waits for its hour.
  'clock.advance': SIGNED_IN,
  'operations.read': ADMINISTRATOR,
  'body.register': ADMINISTRATOR,
} satisfies Record<string, Right>;

const CONTEST = {
  'contest.list': PUBLIC,
  'contest.read': { ...BEACON_PARTIES, public: PUBLISHED },
  'contest.read-draft': BEACON_PARTIES,
  'contest.draft': staff({ secretary: 'covers' }),
  'contest.revise': SECRETARY,
  'contest.pin-bank': SECRETARY,
  'contest.pin-tasks': SECRETARY,
  'contest.sign-publication': staff({ secretary: 'contest', publisher: 'covers' }),
  'contest.commit-beacon': BEACON_PARTIES,
  'contest.reveal-beacon': BEACON_PARTIES,
  'contest.seal-candidate-set': SECRETARY,
  'contest.close-marks': staff({ chair: 'contest', secretary: 'contest' }),
  'contest.close': SECRETARY,
  'contest.suspend': DEPARTMENT,
  'contest.resume': DEPARTMENT,
  'contest.read-progress': BEACON_PARTIES,
} satisfies Record<string, Right>;

const TESTING = {
  'application.read-summary': staff({ secretary: 'contest', 'department-reviewer': 'covers' }),
  'application.read-own': OWN_CANDIDATE,
  'application.withdraw': OWN_CANDIDATE,
  'bank.create': staff({ 'item-author': 'covers' }),
  'bank.import': staff({ 'item-author': 'covers' }),
  'bank.approve': staff({ 'item-reviewer': 'covers' }),
  'bank.read': staff({ 'item-author': 'covers', 'item-reviewer': 'covers' }),
  'bank.read-items': staff({ 'item-author': 'covers', 'item-reviewer': 'covers' }),
  'bank.list': staff({
    'item-author': 'covers',
    'item-reviewer': 'covers',
    secretary: 'covers',
  }),
  'attempt.list-own': OWN_CANDIDATE,
  'attempt.start': OWN_CANDIDATE,
  'attempt.save': OWN_CANDIDATE,
  'attempt.finish': OWN_CANDIDATE,
  'attempt.read-form': OWN_CANDIDATE,
  'attempt.read-result': OWN_CANDIDATE,
  'attempt.read-chain': OWN_CANDIDATE,
} satisfies Record<string, Right>;

const COMMISSION = {
  'work.list': MEMBERS,
  'work.read': MEMBERS,
  'work.mark': MEMBERS,
  'work.close-marks': staff({ chair: 'contest', secretary: 'contest' }),
  'ranking.read': {
    staff: { ...SEATED.staff, publisher: 'covers', 'department-reviewer': 'covers' },
  },
  'sitting.read': { staff: { ...SEATED.staff, 'department-reviewer': 'covers' } },
  'sitting.open': CHAIR,
  'sitting.attend': MEMBERS,
  'sitting.move': CHAIR,
  'sitting.vote': MEMBERS,
  'sitting.count': CHAIR,
  'decision.sign': MEMBERS,
  'decision.read-own': OWN_CANDIDATE,
  'offer.make': SECRETARY,
  'offer.list': staff({ secretary: 'contest', 'department-reviewer': 'covers' }),
  'offer.read-own': OWN_CANDIDATE,
  'offer.accept': OWN_CANDIDATE,
  'offer.refuse': OWN_CANDIDATE,
  'evidence.read': { public: ['decided', 'closed', 'not-held', 'voided'] },
  'evidence.approve-restricted': staff({
    administrator: 'covers',
    'department-reviewer': 'covers',
  }),
  'evidence.read-restricted': DEPARTMENT,
} satisfies Record<string, Right>;

const SUPERVISION = {
  'ground.list': PUBLIC,
  'supervision.read': { public: PUBLISHED },
  'figures.read': PUBLIC,
  'funnel.read': { public: PUBLISHED },
  'case.open': DEPARTMENT,
  'case.read': DEPARTMENT,
  'case.record-finding': DEPARTMENT,
  'case.close': DEPARTMENT,
  'void.read': DEPARTMENT,
  'void.propose': DEPARTMENT,
  'void.sign': DEPARTMENT,
  'void.withdraw': DEPARTMENT,
  'rerun.order': DEPARTMENT,
  'contest.read-entries': DEPARTMENT,
  'contest.supervise': DEPARTMENT,
  'appeal.list': DEPARTMENT,
  'appeal.decide': DEPARTMENT,
  'appeal.file': OWN_CANDIDATE,
  'appeal.list-own': OWN_CANDIDATE,
} satisfies Record<string, Right>;

const IDENTITY = {
  'account.sign-up': PUBLIC,
  'account.request-link': PUBLIC,
  'account.sign-in': PUBLIC,
  'first-administrator.create': PUBLIC,
  'mail-outbox.read': PUBLIC,
  'account.read': SIGNED_IN,
  'account.end-session': SIGNED_IN,
  'account.set-password': { anyStaff: true },
  'ticket.take-staff': { anyStaff: true },
  'ticket.take-participation': OWN_PERSON,
  'record.submit': OWN_PERSON,
  'record.list-own': OWN_PERSON,
  'rerun.confirm': OWN_PERSON,
  'notice.read-own': OWN_PERSON,
  'notice-template.read': ADMINISTRATOR,
  'staff.create': ADMINISTRATOR,
  'staff.list': staff({ administrator: 'covers', secretary: 'covers', publisher: 'covers' }),
  'public-key.set': staff({ 'key-holder': 'covers' }),
  'public-key.read': { anyStaff: true },
  'desk.list': DESK,
  'desk.read': DESK,
  'desk.decide': DESK,
  'desk.read-appointee': DESK,
  // A holder of no contest yet sees an empty list; whose share it is the use case asks.
  'unsealing.list': staff({ 'key-holder': 'covers' }),
  'unsealing.read-share': HOLDER,
  'unsealing.give-share': HOLDER,
} satisfies Record<string, Right>;

/** The one table of who may do what; a route or a use case that is not in it cannot be written. */
const TABLE = {
  ...PLATFORM,
  ...CONTEST,
  ...TESTING,
  ...COMMISSION,
  ...SUPERVISION,
  ...IDENTITY,
};

/** `noun.verb`, one for every route and use case. */
export type Action = keyof typeof TABLE;

export const RIGHTS: Readonly<Record<Action, Right>> = TABLE;

/** Every action, in the order of the table. */
export const ACTIONS: readonly Action[] = Object.keys(TABLE).filter(
  (name): name is Action => name in TABLE,
);
