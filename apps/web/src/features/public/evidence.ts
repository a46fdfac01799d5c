import type { Projection } from '@adal/supervision/domain';
import { queryOptions } from '@tanstack/react-query';
import { unzipSync } from 'fflate';

import { api, ask } from '../../shared/api/index.js';

/** States in which the public evidence can be had. */
const PUBLISHED: ReadonlySet<string> = new Set(['decided', 'closed', 'not-held', 'voided']);

export function hasEvidence({ status }: { readonly status: string }): boolean {
  return PUBLISHED.has(status);
}

/** Where the evidence of a contest is downloaded. */
export function evidenceAddress(contestId: string): string {
  return `/api/v1/contests/${contestId}/evidence`;
}

/** What the site shows of a decided contest, read out of the very file that anybody can verify. */
export const evidenceQuery = (contestId: string) =>
  queryOptions({
    queryKey: ['evidence', contestId],
    queryFn: async (): Promise<Projection> => {
      const zip = await ask(
        api.GET('/api/v1/contests/{contestId}/evidence', {
          params: { path: { contestId } },
          parseAs: 'arrayBuffer',
        }),
      );
      return projectionIn(zip);
    },
    staleTime: 60_000,
  });

function projectionIn(zip: ArrayBuffer): Projection {
  const wanted = 'projection.json';
  const { [wanted]: file } = unzipSync(new Uint8Array(zip), {
    filter: ({ name }) => name === wanted,
  });
  const projection: unknown = JSON.parse(new TextDecoder().decode(file));
  if (!isProjection(projection)) throw new Error('the evidence holds no projection');
  return projection;
}

/** The verifier is what checks it; here only its kind is looked at. */
function isProjection(value: unknown): value is Projection {
  return typeof value === 'object' && value !== null && 'ranking' in value && 'results' in value;
}
