/**
 * What a page may load and run: only what this site serves, and of inline scripts only those that Next marks with the nonce of this one answer.
 * Styles stand inline where Monaco and KaTeX set them. WebAssembly runs in workers of /sandbox alone, which have a policy of their own.
 */
export function contentSecurityPolicy({ nonce, dev }: { readonly nonce: string; readonly dev: boolean }): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
