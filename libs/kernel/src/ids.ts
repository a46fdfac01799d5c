import type { Brand } from './brand.js';

/*
 * Row ids are random 128-bit values: they carry no order and no time. Two kinds never mix, which the compiler checks.
 */
export type AppealId = Brand<string, 'AppealId'>;
export type ApplicationId = Brand<string, 'ApplicationId'>;
export type AttemptId = Brand<string, 'AttemptId'>;
export type BankId = Brand<string, 'BankId'>;
export type BodyId = Brand<string, 'BodyId'>;
export type CaseId = Brand<string, 'CaseId'>;
export type CommissionId = Brand<string, 'CommissionId'>;
export type ContestId = Brand<string, 'ContestId'>;
export type DecisionId = Brand<string, 'DecisionId'>;
export type EntryId = Brand<string, 'EntryId'>;
export type FindingId = Brand<string, 'FindingId'>;
export type FormId = Brand<string, 'FormId'>;
export type ItemId = Brand<string, 'ItemId'>;
export type JobKey = Brand<string, 'JobKey'>;
export type KeyHolderId = Brand<string, 'KeyHolderId'>;
export type MemberId = Brand<string, 'MemberId'>;
export type RegionId = Brand<string, 'RegionId'>;
export type RulesetId = Brand<string, 'RulesetId'>;
export type StaffId = Brand<string, 'StaffId'>;
export type StageId = Brand<string, 'StageId'>;
export type TaskId = Brand<string, 'TaskId'>;
export type VoidId = Brand<string, 'VoidId'>;

/** A person, known to the identity realm only. */
export type PersonId = Brand<string, 'PersonId'>;

/** `XXX-XXX-XXX`, known to the candidate, public in results, fresh per contest. */
export type CandidateCode = Brand<string, 'CandidateCode'>;

/** `XXX-XXX-XXX`, what one member sees of one piece of work; the candidate never learns it. */
export type WorkCode = Brand<string, 'WorkCode'>;

/** The public name of a member in one stage, random per member and stage. */
export type MemberPseudonym = Brand<string, 'MemberPseudonym'>;
