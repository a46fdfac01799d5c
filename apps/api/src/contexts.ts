import { logHttp } from '@adal/audit/http';
import { candidateHttp } from '@adal/candidate/http';
import { commissionHttp } from '@adal/commission/http';
import { contestHttp } from '@adal/contest/http';
import type { HttpDoor } from '@adal/http';
import { supervisionHttp } from '@adal/supervision/http';
import { testingHttp } from '@adal/testing/http';

/** The doors of the contexts that this process opens. */
export const CONTEXTS: readonly HttpDoor[] = [
  logHttp,
  contestHttp,
  candidateHttp,
  testingHttp,
  commissionHttp,
  supervisionHttp,
];
