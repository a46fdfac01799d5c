import { expectOk, fromHex, toHex } from '@adal/kernel';
import { beaconCommitment } from '@adal/proof';

/** The three who each put a secret into the beacon. */
export type BeaconParty = 'secretary' | 'publisher' | 'department';

const SECRET = /^[0-9a-f]{64}$/;
const SECRET_BYTES = 32;

/** The secret of this party as this device keeps it; null when it was made elsewhere or never. */
export function keptSecret(contestId: string, party: BeaconParty): string | null {
  return secretIn(localStorage.getItem(keyOf(contestId, party)) ?? '');
}

/** The kept secret, or a new one that is kept from now on: it must outlive the tab until it is revealed. */
export function secretFor(contestId: string, party: BeaconParty): string {
  const kept = keptSecret(contestId, party);
  if (kept !== null) return kept;
  const made = toHex(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
  localStorage.setItem(keyOf(contestId, party), made);
  return made;
}

/** The secret in a file as it was saved; null for every other file. */
export function secretIn(text: string): string | null {
  const found = text.trim().toLowerCase();
  return SECRET.test(found) ? found : null;
}

/** What the server and the log get now, in hex; the secret itself follows after the seal. */
export function commitmentTo(secret: string, party: BeaconParty): string {
  return toHex(beaconCommitment(party, expectOk(fromHex(secret))));
}

function keyOf(contestId: string, party: BeaconParty): string {
  return `adal.beacon.${contestId}.${party}`;
}
