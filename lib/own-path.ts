/** The path when it leads to a page of this site, else null: a link must not be able to send people elsewhere. */
export function ownPath(path: string | string[] | undefined): string | null {
  return typeof path === 'string' && /^\/[^/\\]/.test(path) ? path : null;
}
