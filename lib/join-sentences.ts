/** A paragraph of sentences: a full-width stop brings its own space, any other one needs it. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.reduce((text, sentence) => (/(^|。)$/.test(text) ? text + sentence : `${text} ${sentence}`), '');
}
