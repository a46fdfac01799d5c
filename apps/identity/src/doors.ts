import type { HttpDoor } from '@adal/http';
import { identityHttp } from '@adal/identity/http';

/** What this process serves. */
export const DOORS: readonly HttpDoor[] = [identityHttp];
