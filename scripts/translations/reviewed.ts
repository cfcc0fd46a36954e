// Which pieces of text have been looked at side by side, by hash, and what has changed since.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Text } from '#grader/exercise.ts';
import type { Document } from '#scripts/translations/documents.ts';

/** By document: `<hash of en> <hash of zh>` of every pair. */
export type Reviewed = Readonly<Record<string, readonly string[]>>;

const file = 'messages/reviewed.json';

const hash = (text: string) => createHash('sha256').update(text.trim()).digest('hex').slice(0, 8);
const keyOf = ({ en, zh }: Text) => `${hash(en)} ${hash(zh)}`;

export interface Change {
  readonly document: string;
  readonly pair: Text;
  /** Only this language changed, so the other may say something else now; null when both did or the pair is new. */
  readonly alone: 'en' | 'zh' | null;
}

/** The pairs that were never looked at as they stand now. */
export function changesIn({ name, pairs }: Document, reviewed: Reviewed): Change[] {
  const known = reviewed[name] ?? [];
  const now = new Set(pairs.map(keyOf));
  // A side that now belongs to a reviewed pair elsewhere in the document has not lost its partner: it merely occurs twice.
  const left = known.filter((key) => !now.has(key)).map((key) => key.split(' '));
  return pairs
    .filter((pair) => !known.includes(keyOf(pair)))
    .map((pair) => {
      const [en, zh] = [hash(pair.en), hash(pair.zh)];
      if (left.some((key) => key[1] === zh)) return { document: name, pair, alone: 'en' };
      if (left.some((key) => key[0] === en)) return { document: name, pair, alone: 'zh' };
      return { document: name, pair, alone: null };
    });
}

/** What the file should hold: a line of it for each document. */
export const reviewedNow = (documents: readonly Document[]): Reviewed =>
  Object.fromEntries(documents.map(({ name, pairs }) => [name, pairs.map(keyOf)]));

export const readReviewed = (): Reviewed => JSON.parse(readFileSync(file, 'utf8')) as Reviewed;

export function writeReviewed(reviewed: Reviewed): void {
  const lines = Object.keys(reviewed)
    .sort()
    .map((name) => `${JSON.stringify(name)}: ${JSON.stringify(reviewed[name])}`);
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
}
