// Bundles the service worker into the file that is named (npm run setup calls it).
import { build } from 'esbuild';

await build({
  entryPoints: ['components/offline/worker/worker.ts'],
  outfile: process.argv[2],
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
});
