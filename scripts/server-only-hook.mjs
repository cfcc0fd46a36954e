/** A module hook: `server-only` is an empty module here, as it is in Next's server bundles. */
export function resolve(specifier, context, next) {
  return specifier === 'server-only' ? { url: 'data:text/javascript,', shortCircuit: true } : next(specifier, context);
}
