/**
 * @file Whether everything that the application is made of may be given on with it: `node scripts/licences.mjs`. Says which package has a
 * licence that nobody has decided about, and ends with 1. Packages for other machines are judged by what package-lock.json says.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const allowed = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    'Apache-2.0',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'Zlib',
    'Python-2.0',
    'PostgreSQL',
  ],
  // nobody's any more
  ...['CC0-1.0', 'Unlicense'],
  // of files, not of what they are used in; we change none of them
  'MPL-2.0',
  // of fonts, which may go along with any program
  'OFL-1.1',
]);

/** How some authors write a licence that SPDX has a name for. */
const spellings = { 'SIL OPEN FONT LICENSE': 'OFL-1.1' };

/** Packages with another licence, each with the reason why it may be here. */
const exceptions = [
  [
    /^@img\/sharp-/,
    'LGPL-3.0-or-later',
    'a library of its own that Next loads to resize images; it is left as it comes, and can be replaced',
  ],
  [/^elkjs$/, 'EPL-2.0', 'weak copyleft of its own files, which go out as they come and can be had as source'],
  [/^caniuse-lite$/, 'CC-BY-4.0', 'data about browsers that the build reads; none of it goes out'],
  [/^seq-queue$/, undefined, 'its package.json says nothing, its file LICENSE has the words of MIT'],
];

/** @param {string | undefined} licence as SPDX writes it, or nearly @param {(name: string) => boolean} fits */
function isAllowed(licence, fits) {
  const bare = (licence ?? '').replace(/^\((.*)\)$/, '$1');
  return bare.split(/ or /i).some((choice) => choice.split(/ and /i).every((each) => fits(spellings[each] ?? each)));
}

/**
 * @param {string} name @param {string | undefined} licence
 * @returns whether it may be given on, by the list or by an exception
 */
export function mayBeGivenOn(name, licence) {
  const excepted = exceptions.filter(([pattern]) => pattern.test(name)).map(([, other]) => other);
  if (licence === undefined) return excepted.includes(undefined);
  return isAllowed(licence, (each) => allowed.has(each) || excepted.includes(each));
}

/** What the package itself says, else the lock file. */
function licenceOf(root, folder, entry) {
  try {
    const { license, licenses } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
    const said = license ?? licenses?.map((each) => each.type ?? each).join(' OR ');
    return (typeof said === 'object' ? said?.type : said) ?? entry.license;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return entry.license; // for another machine
  }
}

/** @param {string} root folder of the application @returns {{ name: string, licence: string | undefined }[]} */
export function productionPackages(root) {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([folder, { dev, link }]) => folder !== '' && !dev && !link)
    .map(([folder, entry]) => ({
      name: folder.replace(/^.*node_modules\//, ''),
      licence: licenceOf(root, folder, entry),
    }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const all = productionPackages(process.cwd());
  const undecided = all.filter(({ name, licence }) => !mayBeGivenOn(name, licence));
  for (const { name, licence } of undecided)
    process.stdout.write(
      `${name}: ${licence ?? 'no licence'}. Decide in scripts/licences.mjs whether it may be given on, or do without it.\n`,
    );
  process.stdout.write(`${all.length} packages, ${undecided.length} with a licence that nobody has decided about\n`);
  process.exitCode = undecided.length === 0 ? 0 : 1;
}
