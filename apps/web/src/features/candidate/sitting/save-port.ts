import { api, serverNow } from '../../../shared/api/index.js';
import { problemFrom } from '../../../shared/api/problem.js';
import { addReceipt } from './receipts.js';
import type { Outcome, Sent } from './sheet-ports.js';

/** Saves one answer; never throws. A receipt that comes with it is kept on the device. */
export async function saveAnswer(
  attemptId: string,
  { position, revision, value }: Sent,
): Promise<Outcome> {
  const path = { attemptId, position };
  const call = api.PUT('/api/v1/attempts/{attemptId}/answers/{position}', {
    params: { path },
    body: { revision, value },
  });
  const answered = await call.catch(lost);
  if (answered === null) return { kind: 'lost' };
  const { data, error, response } = answered;
  if (data === undefined)
    return refusedAs(problemFrom(error, response.status).code, response.status);
  const receipt = response.headers.get('adal-receipt');
  if (receipt !== null) addReceipt(attemptId, receipt);
  return { kind: 'saved', receivedAt: data.receivedAt ?? serverNow() };
}

function refusedAs(code: string, status: number): Outcome {
  if (code === 'answer.revision-stale') return { kind: 'stale' };
  if (code === 'attempt.time-over' || code === 'attempt.closed') return { kind: 'over' };
  // The browser's one participation may have become that of another contest, for which this attempt is not there.
  const isSignedOut = code.startsWith('session.') || code === 'resource.not-found';
  if (isSignedOut) return { kind: 'signed-out' };
  return code.startsWith('answer.') && status < 500 ? { kind: 'refused' } : { kind: 'lost' };
}

/** No network throws; anything else is our own fault and is not swallowed. */
function lost(thrown: unknown): null {
  if (thrown instanceof TypeError || thrown instanceof SyntaxError) return null;
  throw thrown;
}
