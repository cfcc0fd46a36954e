// For components that are rendered by Node alone: their style sheets are nothing to it.
import { register } from 'node:module';

const load = `export const load = (url, context, next) =>
  url.endsWith('.css') ? { format: 'module', source: '', shortCircuit: true } : next(url, context)`;
register(`data:text/javascript,${encodeURIComponent(load)}`);
