// npm run translations [-- --reviewed <document>…]
// Records which texts were looked at side by side in both languages. A text changed in one language alone is listed, and recorded only
// when its document is named after --reviewed. Exits 1 while something is left to look at, 2 on wrong usage.
import { PlainError } from '#scripts/plain-error.ts';
import { documents } from '#scripts/translations/documents.ts';
import { type Change, changesIn, readReviewed, reviewedNow, writeReviewed } from '#scripts/translations/reviewed.ts';

const short = (text: string) => (text.length > 100 ? `${text.slice(0, 100)} …` : text).replace(/\s+/g, ' ');

const told = ({ document, pair, alone }: Change) =>
  `${document}: changed in ${alone} alone\n  en: ${short(pair.en)}\n  zh: ${short(pair.zh)}`;

function named(args: readonly string[], names: readonly string[]): ReadonlySet<string> {
  const [flag, ...chosen] = args;
  if (flag !== undefined && (flag !== '--reviewed' || chosen.length === 0))
    throw new PlainError('Usage: npm run translations [-- --reviewed <document>…]');
  const unknown = chosen.find((name) => !names.includes(name));
  if (unknown) throw new PlainError(`No document '${unknown}'. The list of changes names them.`);
  return new Set(chosen);
}

/** @returns whether nothing is left to look at. */
function record(args: readonly string[]): boolean {
  const all = documents();
  const looked = named(
    args,
    all.map(({ name }) => name),
  );
  const faults = all.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`));
  const before = readReviewed();
  const open = all.flatMap((document) => (looked.has(document.name) ? [] : changesIn(document, before)));
  const alone = open.filter((change) => change.alone);
  const waiting = new Set(alone.map(({ document }) => document));
  const kept = Object.fromEntries([...waiting].map((name) => [name, before[name] ?? []]));
  writeReviewed({ ...reviewedNow(all), ...kept });
  for (const line of [...faults, ...alone.map(told)]) console.log(line);
  if (alone.length > 0)
    console.log(`Read both sides, then: npm run translations -- --reviewed ${[...waiting].join(' ')}`);
  console.log(`${all.length} documents, ${faults.length} faults, ${alone.length} to look at`);
  return faults.length + alone.length === 0;
}

try {
  process.exitCode = record(process.argv.slice(2)) ? 0 : 1;
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
