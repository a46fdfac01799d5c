import { can, NOT_FOUND, rolesFor, type Action, type Actor, type Resource } from '@adal/access';
import { SYSTEM_ACTOR, type LogActor } from '@adal/audit';
import { ok, refuse, type Result } from '@adal/kernel';
import { logActor } from '@adal/access';

import type { ContestCommand, ContestState } from './domain/index.js';

/** What a command is called in the table of rights; commands without a name are the program's own. */
const ACTION_OF: Partial<Record<ContestCommand['type'], Action>> = {
  Revise: 'contest.revise',
  PinBank: 'contest.pin-bank',
  PinTasks: 'contest.pin-tasks',
  SignPublication: 'contest.sign-publication',
  CommitBeacon: 'contest.commit-beacon',
  RevealBeacon: 'contest.reveal-beacon',
  SealCandidateSet: 'contest.seal-candidate-set',
  CloseMarks: 'contest.close-marks',
  Close: 'contest.close',
  Suspend: 'contest.suspend',
  Resume: 'contest.resume',
};

/** A contest as the table of rights sees it. */
export function resourceOf(state: ContestState): Resource {
  const { id: contestId, bodyId, regionId, status } = state;
  return { contestId, bodyId, regionId, status };
}

/** Who stands in the log for the command, or why the actor may not give it. */
export function actorOf(
  actor: Actor,
  command: ContestCommand,
  state: ContestState,
): Result<LogActor> {
  if (actor.kind === 'system') return ok(SYSTEM_ACTOR);
  const action = ACTION_OF[command.type];
  const resource = resourceOf(state);
  if (action === undefined || !can(actor, action, resource)) return refuse(NOT_FOUND.code);
  const roles = rolesFor(actor, action, resource);
  const role = command.type === 'SignPublication' ? command.role : roles[0];
  return role !== undefined && roles.includes(role)
    ? ok(logActor(actor, role))
    : refuse(NOT_FOUND.code);
}
