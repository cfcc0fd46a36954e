// Builds what the sandbox runs on (npm run setup calls it): the Python snapshot, the QuickJS and type-stripper WebAssembly,
// and the bundles of the child process and the workers. Named by a hash of all it is made of, so a second call finds it.
import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import { type Manifest, manifestFile, readArtifacts } from '#grader/sandbox/artifacts.ts';
import { assetFiles } from '#grader/sandbox/assets.ts';
import { quickjsBytes } from '#grader/sandbox/javascript/quickjs-bytes.ts';
import { stripperBytes } from '#grader/sandbox/javascript/strip-types.ts';
import { languages } from '#grader/sandbox/sandbox.ts';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const packages = ['pyodide', 'quickjs-emscripten-core', '@jitl/quickjs-wasmfile-release-sync', '@swc/wasm-typescript'];

const staleMs = 3_600_000;

/** Where the artifacts go, relative to the project: a folder for each version, and the manifest of the present one. */
const project = { home: 'public/sandbox', manifest: manifestFile };

/** Makes sure that the artifacts are there and whole; returns their manifest. Takes milliseconds when they are. */
export async function ensureSandbox(place = project): Promise<Manifest> {
  const { home } = place;
  const version = await inputHash();
  const directory = path.posix.join(home, version);
  let manifest = await wholeManifest(directory);
  if (manifest === null) {
    await publish(await buildAside(home, version, directory), directory);
    manifest = await wholeManifest(directory);
  }
  if (manifest === null) throw new Error(`The sandbox in ${directory} is not whole after its build.`);
  await writeWhole(path.join(root, place.manifest), JSON.stringify(manifest, null, 2));
  await removeOthers(home, version);
  return manifest;
}

const progress = (text: string) => process.stderr.write(`sandbox: ${text}\n`);

/** 16 hex digits over the sources and the versions of the packages that the artifacts are made from. */
async function inputHash(): Promise<string> {
  const entries = await readdir(path.join(root, 'grader/sandbox'), { recursive: true, withFileTypes: true });
  const sources = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const shared = ['grader/plain.ts', 'grader/random.ts'].map((file) => path.join(root, file));
  const files = [...sources, ...shared, fileURLToPath(import.meta.url)].sort();
  const manifests = packages.map((name) => path.join(root, 'node_modules', name, 'package.json'));
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(path.relative(root, file))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  for (const file of manifests) hash.update(`${JSON.parse(await readFile(file, 'utf8')).version}\0`);
  return hash.digest('hex').slice(0, 16);
}

/** The folder's manifest when every file it names is there with its hash, else null. */
async function wholeManifest(directory: string): Promise<Manifest | null> {
  try {
    const manifest: Manifest = JSON.parse(await readFile(path.join(root, directory, 'manifest.json'), 'utf8'));
    await readArtifacts(manifest, root);
    return manifest;
  } catch {
    return null;
  }
}

/** Builds everything into a folder of its own beside the final place, and returns that folder. */
async function buildAside(home: string, version: string, directory: string): Promise<string> {
  const aside = path.join(root, home, `.${version}-${randomUUID()}`);
  try {
    for (const folder of ['python', 'javascript']) await mkdir(path.join(aside, folder), { recursive: true });
    progress('building the Python snapshot (some ten seconds)');
    await buildPythonInto(path.join(aside, 'python'));
    progress('copying QuickJS and the type stripper');
    await writeZipped(path.join(aside, assetFiles.typescript[0]), quickjsBytes(await readFile(quickjsWasm())));
    await writeZipped(path.join(aside, assetFiles.typescript[1]), await stripperWasm());
    progress('bundling the workers');
    await bundle(aside);
    await describe(aside, version, directory);
    return aside;
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}

/** In a process of its own: the build keeps this one busy for seconds and leaves big memories behind. */
async function buildPythonInto(folder: string): Promise<void> {
  const script = `const { buildPython } = await import('#grader/sandbox/python/build.ts'); await buildPython(${JSON.stringify(folder)});`;
  await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    cwd: root,
  });
  const core = path.join(folder, 'core.wasm');
  await writeZipped(`${core}.gz`, await readFile(core));
  await rm(core);
}

/** What a page starts workers from, by the entry of each. */
const browserScripts = { 'browser-worker.js': 'worker-browser.ts', 'browser-loader.js': 'loader-browser.ts' };

const quickjsWasm = () => require.resolve('@jitl/quickjs-wasmfile-release-sync/wasm');

const stripperWasm = async () => stripperBytes(await readFile(require.resolve('@swc/wasm-typescript'), 'utf8'));

async function bundle(aside: string): Promise<void> {
  const common: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
    external: ['node:*'],
    // Packages in their browsers' shape on the server too: the same code on both sides, and none that looks for files.
    platform: 'browser',
    define: { 'import.meta.url': '""' },
  };
  const entry = (name: string) => [path.join(root, 'grader/sandbox', name)];
  await Promise.all([
    build({ ...common, format: 'esm', entryPoints: entry('child.ts'), outfile: path.join(aside, 'child.mjs') }),
    // A script and no module, since a thread can be started from a script's text: the child may read no files.
    build({ ...common, format: 'cjs', entryPoints: entry('worker-node.ts'), outfile: path.join(aside, 'worker.cjs') }),
    ...Object.entries(browserScripts).map(([script, source]) =>
      build({ ...common, format: 'iife', entryPoints: entry(source), outfile: path.join(aside, script) }),
    ),
  ]);
}

/** Writes the manifest beside the files, where a browser finds it too, and says what a first visit downloads. */
async function describe(aside: string, version: string, directory: string): Promise<void> {
  const entries = await readdir(aside, { recursive: true, withFileTypes: true });
  const files: Record<string, { sha256: string; bytes: number }> = {};
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const content = await readFile(file);
    const name = path.relative(aside, file).split(path.sep).join('/');
    files[name] = { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
  }
  await writeFile(path.join(aside, 'manifest.json'), JSON.stringify({ version, directory, files } satisfies Manifest));
  for (const language of languages) {
    const names = [...Object.keys(browserScripts), ...assetFiles[language]];
    const bytes = names.reduce((total, name) => total + (files[name]?.bytes ?? Number.NaN), 0);
    progress(`${language} downloads ${(bytes / 1e6).toFixed(1)} MB in a browser`);
  }
}

/** Moves the finished folder to its place, unless another builder was first; one that is not whole there gives way. */
async function publish(aside: string, directory: string): Promise<void> {
  const place = path.join(root, directory);
  const broken = `${aside}-broken`;
  try {
    await rename(aside, place);
  } catch {
    if ((await wholeManifest(directory)) !== null) return;
    await rename(place, broken);
    await rename(aside, place);
  } finally {
    await rm(aside, { recursive: true, force: true });
    await rm(broken, { recursive: true, force: true });
  }
}

/** Other versions and what interrupted builds left behind, but not what somebody may be using or building just now. */
async function removeOthers(home: string, version: string): Promise<void> {
  for (const name of await readdir(path.join(root, home))) {
    const folder = path.join(root, home, name);
    const { mtimeMs } = (await stat(folder).catch(() => null)) ?? { mtimeMs: Number.POSITIVE_INFINITY };
    if (name !== version && Date.now() - mtimeMs > staleMs) await rm(folder, { recursive: true, force: true });
  }
}

const writeZipped = async (file: string, bytes: Uint8Array) =>
  writeFile(file, await promisify(gzip)(bytes, { level: 9 }));

/** Writes a file so that nobody ever sees half of it. */
async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, text);
  await rename(aside, file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureSandbox();
