import { personCalled } from './bank-import.js';
import type { Scene, World } from './world.js';

/** One package as the system hands it out. */
export type Package = { readonly kind: 'public' | 'restricted'; readonly zip: Uint8Array };

/** The public evidence for anybody, and the restricted one for the department after two people approved. */
export async function downloadEvidence(
  { contest }: Scene,
  world: World,
): Promise<readonly Package[]> {
  const path = `/api/v1/contests/${contest.id}`;
  const open = await contest.secretary.client.bytes(`${path}/evidence`);
  const approvers = ['department', 'department-2'].map((key) => personCalled(world.staff, key));
  for (const { client } of approvers) await client.post(`${path}/restricted-evidence-approvals`);
  const restricted = await contest.department.client.bytes(`${path}/restricted-evidence`);
  return [
    { kind: 'public', zip: open },
    { kind: 'restricted', zip: restricted },
  ];
}
