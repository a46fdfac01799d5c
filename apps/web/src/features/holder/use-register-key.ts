import { identity, useCommand, type Command } from '../../shared/api/index.js';
import { useHolderTexts } from './texts.js';

/** Sends the public part, and nothing else. */
export function useRegisterKey(onEnd: () => void): Command<string, unknown> {
  const { making } = useHolderTexts();
  return useCommand({
    send: (publicKey: string, headers) =>
      identity.PUT('/identity/v1/me/public-key', { body: { publicKey }, headers }),
    refreshes: [['session']],
    says: making.registered,
    done: onEnd,
  });
}
