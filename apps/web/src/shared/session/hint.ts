/** The two realms, each with a cookie of its own that no script can read. */
export type Realm = 'identity' | 'evaluation';

const keyOf = (realm: Realm): string => `adal.signed-in.${realm}`;

/**
 * Whether somebody signed in to the realm on this device and did not sign out. It spares visitors
 * refused requests and names nobody.
 */
export function isProbablySignedIn(realm: Realm): boolean {
  return localStorage.getItem(keyOf(realm)) === 'yes';
}

/** Remembers that somebody signed in or out. */
export function hintSignedIn(realm: Realm, isSignedIn: boolean): void {
  if (isSignedIn) localStorage.setItem(keyOf(realm), 'yes');
  else localStorage.removeItem(keyOf(realm));
}
