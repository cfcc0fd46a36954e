/** An error that its reader can mend: told in one line that says what to do, without a stack. Its `cause` is what was refused, if anything was. */
export class PlainError extends Error {
  override name = 'PlainError';
}

/** The `code` of a system or PostgreSQL error, such as `EACCES` or `57P03`; undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
