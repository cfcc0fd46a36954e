/** @file The built sandbox files as the server reads them: named and checked by their manifest. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Written last by scripts/build-sandbox.ts: when it is there, so is everything it names. */
export interface Manifest {
  /** 16 hex digits of the hash of all that the artifacts are made of. */
  readonly version: string;
  /** The artifacts' folder, relative to the project. */
  readonly directory: string;
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;
}

export const manifestFile = '.cache/sandbox/manifest.json';
/** Setup looks at the manifest alone; without it everything is checked and what is not whole is built anew. */
const remedy = `delete ${path.dirname(manifestFile)} and run npm run setup`;

/** Reads the manifest of the built artifacts below `root`, the project's folder. */
export async function readManifest(root = process.cwd()): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(path.join(/* turbopackIgnore: true */ root, manifestFile), 'utf8'));
  } catch {
    throw new Error(`The sandbox is not built (no readable ${manifestFile}): run npm run setup.`);
  }
}

/** The bytes of every artifact by name. Throws when one is missing or not the one that was built. */
export async function readArtifacts(manifest: Manifest, root = process.cwd()): Promise<Record<string, Uint8Array>> {
  const files = Object.entries(manifest.files).map(async ([name, { sha256 }]) => {
    const file = path.resolve(/* turbopackIgnore: true */ root, manifest.directory, name);
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) throw new Error(`The sandbox file ${file} is missing: ${remedy}.`);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new Error(`The sandbox file ${file} is damaged: ${remedy}.`);
    return [name, bytes] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}
