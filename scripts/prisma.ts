import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startDatabase } from '#scripts/database/embedded.ts';

// `npm run prisma -- migrate dev --name x`: the Prisma CLI on the database that `npm start` uses.
const given = process.env.DATABASE_URL;
const database = given ? null : await startDatabase({ data: process.env.CHAINRULE_DATA ?? 'data' });
const child = spawn('npx', ['prisma', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, DATABASE_URL: given ?? database?.url },
});
const [code] = await once(child, 'exit');
await database?.stop();
process.exitCode = code ?? 1;
