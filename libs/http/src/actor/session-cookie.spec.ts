import { hashToken, newToken, tokenHashIn } from './session-cookie.js';

describe('session tokens', () => {
  it('carry 256 bits and are stored as a hash only', () => {
    const { token, hash } = newToken();

    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(hash).toEqual(hashToken(token));
    expect(newToken().token).not.toBe(token);
  });

  it('are found in the cookie of this process only', () => {
    const { token, hash } = newToken();

    expect(tokenHashIn(`a=b; adal_session=${token}`, 'adal_session')).toEqual(hash);
    expect(tokenHashIn(`adal_identity=${token}`, 'adal_session')).toBeNull();
    expect(tokenHashIn('adal_session=short', 'adal_session')).toBeNull();
    expect(tokenHashIn(`adal_session=${token};${'x'.repeat(5000)}`, 'adal_session')).toBeNull();
    expect(tokenHashIn(undefined, 'adal_session')).toBeNull();
  });
});
