// Proves the items of a quiz: their keys, their wrong answers, their texts in both languages, their programs.
import { units } from '#exercises/catalog.ts';
import { conceptById } from '#exercises/concepts.ts';
import { misconceptions } from '#exercises/misconceptions.ts';
import type { Item, ItemOf, Kind, Quiz, Variant } from '#grader/quiz/item.ts';
import { kinds } from '#grader/quiz/kinds.ts';
import { variantOf } from '#grader/quiz/variant.ts';
import { random } from '#grader/random.ts';
import type { Sandbox } from '#grader/sandbox/sandbox.ts';
import { proofs } from '#scripts/content-checks/quiz-kinds.ts';
import { checkTraces } from '#scripts/content-checks/quiz-programs.ts';
import { numberGap, variantFormulaFaults, variantTextFaults } from '#scripts/content-checks/quiz-texts.ts';
import { textFaults } from '#scripts/content-checks/texts.ts';

const seeds = Array.from({ length: 500 }, (_, i) => `quiz ${i}`);
/** Setting formulas takes long. */
const few = 20;
/** Whoever meets fewer drawings than this in all these seeds knows them by heart. */
const fresh = 10;
const orders = ['one order', 'another', 'a third'];

/** A variant's responses of known worth, in the order of the page that `order` draws: the right one must score 1, the others less. */
function keyFaults<K extends Kind>(kind: K, { facts }: Variant<K>, order: string): { found: string[]; scores: string } {
  const { view, parse, score } = kinds[kind];
  const proof = proofs[kind];
  const shown = view(facts, random(order), 'en');
  const { right } = score(facts, null, random(order), 'en');
  const found: string[] = [];
  const scores: string[] = [];
  const judge = (response: typeof right) => {
    const read = parse(response, shown);
    if ('unreadable' in read) found.push(`${JSON.stringify(response)} cannot be read: ${read.unreadable}`);
    const { score: got, misconceptions: named } = score(facts, response, random(order), 'en');
    scores.push(`${got} ${named}`);
    return { got, named: named.join(' and ') };
  };
  const best = judge(right);
  // Free texts are scored by people.
  if (best.got !== 1 && best.got !== null) found.push(`the right response ${JSON.stringify(right)} scores ${best.got}`);
  if (best.named) found.push(`the right response is named ${best.named}`);
  for (const { response, misconception = '' } of proof.distractors(facts, shown, right)) {
    const { got, named } = judge(response);
    const what = `the wrong response ${JSON.stringify(response)}`;
    if (got === null || got >= 1) found.push(`${what} scores ${got}`);
    else if (named !== misconception)
      found.push(`${what} is named ${named || 'nothing'}, not ${misconception || 'nothing'}`);
    if (misconception && !misconceptions[misconception]) found.push(`the misconception '${misconception}' has no text`);
  }
  return { found, scores: scores.toSorted().join() };
}

function variantFaults<K extends Kind>(kind: K, variant: Variant<K>): string[] {
  const found = proofs[kind].faults(variant.facts);
  if (found.length > 0) return found;
  const judged = orders.map((order) => keyFaults(kind, variant, order));
  const differ = new Set(judged.map(({ scores }) => scores)).size > 1;
  return [...(judged[0]?.found ?? []), ...(differ ? ['scores depend on the order in which texts are shown'] : [])];
}

interface Drawn<K extends Kind> {
  readonly seed: string;
  readonly variant: Variant<K>;
}

/** The first seed's faults, as all seeds of an item tend to have the same. */
function firstFaults<K extends Kind>(drawn: readonly Drawn<K>[], faults: (variant: Variant<K>) => string[]): string[] {
  for (const { seed, variant } of drawn) {
    const found = [...new Set(faults(variant))];
    if (found.length > 0) return found.map((fault) => `${fault} (seed '${seed}')`);
  }
  return [];
}

/** Whether it draws: from the seed and nothing else, and often enough something new. */
function drawingFaults<K extends Kind>(item: ItemOf<K>, drawn: readonly Drawn<K>[]): string[] {
  const found: string[] = [];
  const alike = drawn.every(({ seed, variant }) => JSON.stringify(variantOf(item, seed)) === JSON.stringify(variant));
  if (!alike) found.push('the same seed draws different variants: use the given random only');
  const different = new Set(drawn.map(({ variant }) => JSON.stringify(variant))).size;
  if (item.parameterised && different < fresh) found.push(`${seeds.length} seeds draw ${different} variants only`);
  // A number that one language writes otherwise is the same in every variant; one that it forgot changes with the seed.
  if (new Set(drawn.map(({ variant }) => numberGap(variant))).size > 1)
    found.push('some drawn number is in the text of one language only');
  return found;
}

function itemFaults<K extends Kind>(item: ItemOf<K>): string[] {
  const chosen = item.parameterised ? seeds : seeds.slice(0, 1);
  const drawn = chosen.map((seed) => ({ seed, variant: variantOf(item, seed) }));
  return [
    ...(item.concepts.length > 0 ? [] : ['it asks about no concept']),
    ...item.concepts.filter((id) => !conceptById(id)).map((id) => `there is no concept '${id}'`),
    ...(item.points > 0 ? [] : [`it is worth ${item.points} points`]),
    ...firstFaults(drawn, (variant) => variantFaults(item.kind, variant)),
    ...firstFaults(drawn, variantTextFaults),
    ...firstFaults(drawn.slice(0, few), variantFormulaFaults),
    ...drawingFaults(item, drawn),
  ];
}

/** An item that throws, for instance because all its drawings are unlucky, is at fault too. */
async function faultsOf(item: Item, sandbox: Sandbox): Promise<string[]> {
  try {
    return [...itemFaults(item), ...(await checkTraces(item, sandbox))];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** What is wrong with a quiz, one sentence each; nothing when it holds. */
export async function checkQuiz({ slug, title, summary, items }: Quiz, sandbox: Sandbox): Promise<string[]> {
  const found = [...textFaults('title', title), ...textFaults('summary', summary)];
  if (slug !== 'final' && !units.some((unit) => unit.slug === slug)) found.push(`there is no unit '${slug}'`);
  const ids = items.map(({ id }) => id);
  found.push(...ids.filter((id, i) => ids.indexOf(id) < i).map((id) => `two items have the id '${id}'`));
  for (const item of items) found.push(...(await faultsOf(item, sandbox)).map((fault) => `${item.id}: ${fault}`));
  return found;
}

/** What is missing from all quizzes together, once the final one is there. */
export function checkQuizzes(quizzes: readonly Quiz[]): string[] {
  const slugs = quizzes.map(({ slug }) => slug);
  const found = slugs.filter((slug, i) => slugs.indexOf(slug) < i).map((slug) => `two quizzes have the slug '${slug}'`);
  if (!slugs.includes('final')) return found;
  const used = new Set(quizzes.flatMap(({ items }) => items.map(({ kind }) => kind)));
  const unused = Object.keys(kinds).filter((kind) => !used.has(kind as Kind));
  return [
    ...found,
    ...units.filter(({ slug }) => !slugs.includes(slug)).map(({ slug }) => `the unit '${slug}' has no quiz`),
    ...unused.map((kind) => `no item is of the kind '${kind}'`),
  ];
}
