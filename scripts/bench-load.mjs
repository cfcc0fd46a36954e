/** @file `npm run bench:load`: sets up what is missing, then runs the benches of load (scripts/bench/load/run.ts). */
import { requireNode } from './node-version.mjs';

requireNode();

process.env.NODE_ENV = 'production';
const { setup } = await import('./setup.mjs');
await setup({ tests: true });
(await import('tsx/esm/api')).register();
await import('./bench/load/run.ts');
