import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// The native engine would be downloaded from outside the npm registry; the stand-in is the same engine as WebAssembly.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL('./scripts/schema-engine.mjs', import.meta.url));

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // `npm run prisma -- <command>` sets it to the embedded database; `prisma generate` needs none.
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/chainrule' },
});
