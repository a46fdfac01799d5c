import {
  compareBytes,
  expectOk,
  fromHex,
  toHex,
  type ApplicationId,
  type CandidateCode,
  type MemberPseudonym,
  type StaffId,
  type WorkCode,
} from '@adal/kernel';
import { canonicalBytes, saltedLeaf, setRoot, type Hash } from '@adal/proof';

/** One piece of work in front of one member; `position` is its place in this member's own order, from 1. */
export type WorkEntry = {
  readonly workCode: WorkCode;
  readonly stage: number;
  readonly staffId: StaffId;
  readonly pseudonym: MemberPseudonym;
  readonly applicationId: ApplicationId;
  readonly code: CandidateCode;
  readonly position: number;
};

/** With the salt (hex, 32 bytes) of its commitment. */
export type SaltedWork = WorkEntry & { readonly salt: string };

/** Who marks in a stage, under the name that the log knows. */
export type StageMember = { readonly staffId: StaffId; readonly pseudonym: MemberPseudonym };

/** Who is marked. */
export type StageCandidate = {
  readonly applicationId: ApplicationId;
  readonly code: CandidateCode;
};

/** Fresh randomness for the map; the codes are all different. */
export type WorkDraw = {
  readonly code: () => WorkCode;
  readonly bytes: (length: number) => Uint8Array;
};

/** Every work for every member under a code of its own and in a random order of the member's own. */
export function drawWorks(
  of: {
    readonly stage: number;
    readonly members: readonly StageMember[];
    readonly candidates: readonly StageCandidate[];
  },
  draw: WorkDraw,
): readonly SaltedWork[] {
  return of.members.flatMap(({ staffId, pseudonym }) =>
    shuffled(of.candidates, draw).map(({ applicationId, code }, index) => ({
      ...{ workCode: draw.code(), stage: of.stage, staffId, pseudonym, applicationId, code },
      position: index + 1,
      salt: toHex(draw.bytes(32)),
    })),
  );
}

function shuffled<T>(values: readonly T[], draw: WorkDraw): readonly T[] {
  const keyed = values.map((value) => ({ value, key: draw.bytes(16) }));
  return keyed.sort((a, b) => compareBytes(a.key, b.key)).map(({ value }) => value);
}

/** Binds a work code to member and candidate without telling which. */
export function workLeaf(salt: Uint8Array, entry: WorkEntry): Hash {
  const { workCode, stage, staffId, pseudonym, applicationId, code, position } = entry;
  const opened = { workCode, stage, staffId, pseudonym, applicationId, code, position };
  return saltedLeaf(salt, expectOk(canonicalBytes(opened)));
}

/** The commitment to the whole map in hex, written to the log before anybody can mark. */
export function worksRoot(entries: readonly SaltedWork[]): string {
  return toHex(setRoot(entries.map((entry) => workLeaf(expectOk(fromHex(entry.salt)), entry))));
}
