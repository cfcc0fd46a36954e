/**
 * @file `npm start`: sets up what is missing, then serves in this process. `--dev` serves the sources with hot reload,
 * `--role web` and `--role worker` split serving pages from grading (as CHAINRULE_ROLE does).
 */
import { register } from 'node:module';
import { requireNode } from './node-version.mjs';

requireNode();

const dev = process.argv.includes('--dev');
const role = process.argv[process.argv.indexOf('--role') + 1];
if (process.argv.includes('--role')) process.env.CHAINRULE_ROLE = role;
process.env.NODE_ENV = dev ? 'development' : 'production';
process.env.NEXT_TELEMETRY_DISABLED ??= '1';

try {
  const { setup } = await import('./setup.mjs');
  await setup({ build: !dev && process.env.CHAINRULE_ROLE !== 'worker' });
  (await import('tsx/esm/api')).register();
  // tsx turns source maps on, and Node then keeps those of all built pages in memory: 65 MB.
  if (!dev) process.setSourceMapsEnabled(false);
  // Modules of server/ say `import 'server-only'`, which outside of Next's bundles would throw.
  register('./server-only-hook.mjs', import.meta.url);
  const { serve } = await import('./serve.ts');
  await serve({ dev });
} catch (error) {
  const plain = ['PlainError', 'ConfigError', 'SetupError'].includes(error?.name);
  process.stderr.write(`${plain ? error.message : (error?.stack ?? error)}\n`);
  process.exit(1);
}
