/**
 * @file The process that compares programs: it reads what others wrote, so whatever that does to it (no end, no memory), the pages go on.
 * Started by `compareApart`; answers one message by one.
 */
import 'server-only';
import type { ChildAnswer, ChildQuestion } from '#server/similarity/compare-apart.ts';
import { compare } from '#server/similarity/comparison.ts';
import { loadEngine } from '#server/similarity/engine.ts';

process.once('message', async (inputs: ChildQuestion) => {
  const engine = await loadEngine();
  const answer: ChildAnswer = engine && inputs.map((input) => compare(input, engine));
  process.send?.(answer, () => process.disconnect());
});
