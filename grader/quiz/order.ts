/** @file In which order texts are shown: by their letters first, so that nothing of the key is left in it, then shuffled. */
import type { Text } from '#grader/exercise.ts';
import type { Random } from '#grader/random.ts';

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** For each place on the page the index of its text. The same in every language. */
export function orderOf(texts: readonly Text[], random: Random): number[] {
  const indexed = texts.map((text, index) => ({ text, index }));
  const sorted = indexed.sort((a, b) => compare(a.text.en, b.text.en) || compare(a.text.zh, b.text.zh));
  return random.shuffle(sorted).map(({ index }) => index);
}
