#!/usr/bin/env node
/**
 * @file Stand-in for Prisma's native schema engine, which the Prisma CLI would download from outside the npm registry:
 * the same engine as WebAssembly (@prisma/schema-engine-wasm), reached over the CLI's JSON-RPC on stdin and stdout.
 * prisma.config.ts names it in PRISMA_SCHEMA_ENGINE_BINARY, so the ordinary `npx prisma` commands work offline.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import readline from 'node:readline';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';

/** Methods of the engine that read the table of applied migrations; the WASM build fails (P1014) when it is missing. */
const READS_MIGRATIONS =
  /^(devDiagnostic|diagnoseMigrationHistory|applyMigrations|createMigration|evaluateDataLoss|markMigration)/;

// type numbers in pg_type
const CHAR = 18;
const TEXT = 25;

const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/** Adjusts a connection of adapter-pg to what the engine asks of it. */
function adjusted(connection) {
  // adapter-pg's own takes every semicolon for the end of a statement, those within a function too.
  connection.executeScript = async (script) => {
    try {
      await connection.client.query(script);
    } catch (error) {
      connection.onError(error);
    }
  };
  // Migration files hold several statements, which the extended protocol behind executeRaw refuses.
  const executeRaw = connection.executeRaw.bind(connection);
  connection.executeRaw = async (query) => {
    if (query.args.length > 0) return executeRaw(query);
    await connection.executeScript(query.sql);
    return 0;
  };
  // adapter-pg refuses the catalogue's "char" columns: hand them to it as text and to the engine as single characters.
  const performIO = connection.performIO.bind(connection);
  const queryRaw = connection.queryRaw.bind(connection);
  const characters = new WeakMap();
  connection.performIO = async (query) => {
    const result = await performIO(query);
    characters.set(query, new Set(result.fields?.flatMap((field, at) => (field.dataTypeID === CHAR ? [at] : []))));
    for (const field of result.fields ?? []) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
    return result;
  };
  connection.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const isCharacter = (at) => characters.get(query)?.has(at);
    const columnTypes = result.columnTypes.map((type, at) => (isCharacter(at) ? ColumnTypeEnum.Character : type));
    return { ...result, columnTypes };
  };
  return connection;
}

function openFactory(url) {
  const factory = new PrismaPg({ connectionString: url });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => adjusted(await connect());
  // adapter-pg's own version drops the shadow database while it is still connected to it.
  factory.connectToShadowDb = async () => {
    const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    await withConnection(factory, (main) => main.executeScript(`CREATE DATABASE "${database}"`));
    const shadowUrl = Object.assign(new URL(url), { pathname: `/${database}` }).href;
    const shadow = adjusted(await new PrismaPg({ connectionString: shadowUrl }).connect());
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await withConnection(factory, (main) => main.executeScript(`DROP DATABASE "${database}" WITH (FORCE)`));
    };
    return shadow;
  };
  return factory;
}

async function withConnection(factory, use) {
  const connection = await factory.connect();
  try {
    return await use(connection);
  } finally {
    await connection.dispose();
  }
}

// The engine leaves the words of a panic here; the trap that follows, outside any promise, says only "unreachable".
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => process.stderr.write(`${message}\n`) };

async function openEngine(factory, datamodels) {
  const require = createRequire(import.meta.url);
  const directory = path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const wasm = readFileSync(path.join(directory, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  return { engine: await glue.SchemaEngine.new({ datamodels }, () => {}, bound), errors: bound.errorRegistry };
}

/** `schema-engine cli can-connect-to-database`: the exit code is the answer. */
async function checkConnection(factory) {
  try {
    await withConnection(factory, (connection) => connection.executeScript('SELECT 1'));
    return 0;
  } catch (error) {
    const fields = { message: String(error?.message ?? error), error_code: 'P1001' };
    process.stderr.write(`\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`);
    return 1;
  }
}

/** The engine says only "External error id#n" for an error of the driver: put the driver's words there. */
function described(error, errors) {
  const message = String(error?.message ?? error).replace(
    /External error id#(\d+)/g,
    (found, id) => errors?.consumeError(Number(id))?.error?.message ?? found,
  );
  const data = { is_panic: false, message, meta: error?.meta ?? {}, error_code: error?.code ?? null };
  return { code: 4466, message, data };
}

async function serve(factory, datamodels) {
  const opening = openEngine(factory, datamodels);
  opening.catch(() => {}); // told with the first request
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  for await (const line of readline.createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    const { id, method, params } = JSON.parse(line);
    let errors;
    try {
      const opened = await opening;
      errors = opened.errors;
      if (READS_MIGRATIONS.test(method)) {
        await withConnection(factory, (connection) => connection.executeScript(MIGRATIONS_TABLE));
      }
      const result = await opened.engine[method === 'getDatabaseVersion' ? 'version' : method](params);
      if (method === 'diff' && result?.stdout != null) {
        send({ id: 0, method: 'print', params: { content: result.stdout } });
      }
      send({ id, result: result ?? null });
    } catch (error) {
      send({ id, error: described(error, errors) });
    }
  }
}

/** The values after `name`, up to the next option. */
function option(name) {
  const rest = process.argv.slice(process.argv.indexOf(name) + 1);
  const end = rest.findIndex((argument) => argument.startsWith('--'));
  return process.argv.includes(name) ? rest.slice(0, end < 0 ? undefined : end) : [];
}

const url = JSON.parse(option('--datasource')[0] ?? '{}').url ?? process.env.DATABASE_URL;
const factory = openFactory(url ?? 'postgresql://localhost/chainrule');
if (process.argv.includes('cli')) process.exit(await checkConnection(factory));
const files = option('--datamodels').map((file) => [file, readFileSync(file, 'utf8')]);
await serve(factory, files.length > 0 ? files : undefined);
process.exit(0);
