/** Says to the other tabs of this browser that this one goes on with the attempt; answers the way to let go. */
export function claimAttempt(attemptId: string, onTaken: () => void): () => void {
  const channel = new BroadcastChannel(`adal.attempt.${attemptId}`);
  channel.onmessage = onTaken;
  channel.postMessage('taken');
  return () => channel.close();
}
