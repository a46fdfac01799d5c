import { hash, randomBytes } from 'node:crypto';

import type { FastifyReply } from 'fastify';

/** One cookie a process, bound to its path so that the realms never see each other's. */
export type CookieOptions = {
  readonly name: string;
  readonly path: '/api' | '/identity';
  /** Off only where the public origin is plain http on this very machine. */
  readonly isSecure: boolean;
};

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A fresh 256-bit token and what is stored of it. */
export function newToken(): { readonly token: string; readonly hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** SHA-256; a stolen table opens no session. */
export function hashToken(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}

/** The hash of the session token in a `Cookie` header; `null` when there is none of our form. */
export function tokenHashIn(header: string | undefined, name: string): Buffer | null {
  if (header === undefined || header.length > 4096) return null;
  const start = `${name}=`;
  for (const pair of header.split(';')) {
    const written = pair.trim();
    if (!written.startsWith(start)) continue;
    const token = written.slice(start.length);
    return TOKEN.test(token) ? hashToken(token) : null;
  }
  return null;
}

/** Hands the session to the browser: no script reads it, no other site sends it. Ends with the browser. */
export function setSessionCookie(reply: FastifyReply, cookie: CookieOptions, token: string): void {
  reply.header('set-cookie', `${cookie.name}=${token}; ${flagsOf(cookie)}`);
}

/** Takes the session back from the browser. */
export function clearSessionCookie(reply: FastifyReply, cookie: CookieOptions): void {
  reply.header('set-cookie', `${cookie.name}=; Max-Age=0; ${flagsOf(cookie)}`);
}

function flagsOf({ path, isSecure }: CookieOptions): string {
  return `Path=${path}; HttpOnly; ${isSecure ? 'Secure; ' : ''}SameSite=Strict`;
}
