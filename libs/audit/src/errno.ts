/** True for an error of the operating system with this code; not asked by class, which differs between realms. */
export function hasErrno(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
