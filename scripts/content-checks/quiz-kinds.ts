// By kind of item: what its facts must be, and the responses whose scores are known beforehand.
import type { Text } from '#grader/exercise.ts';
import type { Facts, Kind, Option, Wrong } from '#grader/quiz/item.ts';
import type { Responses, Views } from '#grader/quiz/kind.ts';

/** A response that must score less than 1 and show this wrong idea, or none. */
export interface Distractor<K extends Kind> {
  readonly response: Responses[K];
  readonly misconception?: string;
}

interface Proof<K extends Kind> {
  /** What is wrong with the facts by themselves. */
  readonly faults: (facts: Facts[K]) => string[];
  readonly distractors: (facts: Facts[K], view: Views[K], right: Responses[K]) => Distractor<K>[];
}

function distinctFaults(what: string, texts: readonly Text[], least: number): string[] {
  const found = texts.length < least ? [`fewer than ${least} ${what}`] : [];
  for (const locale of ['en', 'zh'] as const) {
    const written = texts.map((text) => text[locale].trim());
    const twice = written.find((text, i) => written.indexOf(text) < i);
    if (twice !== undefined) found.push(`two ${what} in ${locale} are “${twice}”`);
  }
  return found;
}

const optionFaults = (options: readonly Option[]) =>
  distinctFaults(
    'options',
    options.map(({ text }) => text),
    3,
  );

const rightOnes = (options: readonly Option[]) => options.filter(({ right }) => right).length;

/** Wrong options, each with its place in the view. */
const wrongOptions = (options: readonly Option[], texts: readonly string[]) =>
  options
    .filter(({ right }) => !right)
    .map(({ text, misconception }) => ({ place: texts.indexOf(text.en), misconception }));

const typed = <Answer>(wrong: readonly Wrong<Answer>[], write: (answer: Answer) => string) =>
  wrong.map(({ answer, misconception }) => ({ response: { typed: write(answer) }, misconception }));

const toleranceFaults = ({ rtol, atol }: Facts['number']['tolerance']) =>
  rtol >= 0 && atol >= 0 && rtol + atol > 0 ? [] : ['no number is ever within its tolerance'];

export const proofs: { readonly [K in Kind]: Proof<K> } = {
  choice: {
    faults: ({ options }) => {
      const right = rightOnes(options);
      return [...optionFaults(options), ...(right === 1 ? [] : [`${right} options are right, not one`])];
    },
    distractors: ({ options }, { texts }) =>
      wrongOptions(options, texts).map(({ place, misconception }) => ({ response: { chosen: place }, misconception })),
  },
  choices: {
    faults: ({ options }) => [...optionFaults(options), ...(rightOnes(options) > 0 ? [] : ['no option is right'])],
    distractors: ({ options }, { texts }, { chosen }) =>
      wrongOptions(options, texts).flatMap(({ place, misconception }) => [
        { response: { chosen: [place] }, misconception },
        { response: { chosen: [...chosen, place] }, misconception },
      ]),
  },
  number: {
    faults: ({ answer, tolerance }) => [
      ...(Number.isFinite(answer) ? [] : [`the answer is ${answer}`]),
      ...toleranceFaults(tolerance),
    ],
    distractors: ({ wrong }) => typed(wrong, String),
  },
  formula: {
    faults: ({ variables }) => (Object.keys(variables).length > 0 ? [] : ['no variable may stand in the formula']),
    distractors: ({ wrong }) => typed(wrong, (formula) => formula),
  },
  ordering: {
    faults: ({ steps }) => distinctFaults('steps', steps, 3),
    distractors: (_facts, _view, { order }) => [{ response: { order: order.toReversed() } }],
  },
  matching: {
    faults: ({ pairs, others = [] }) => [
      ...distinctFaults(
        'left sides',
        pairs.map(([left]) => left),
        2,
      ),
      ...distinctFaults('right sides', [...pairs.map(([, right]) => right), ...others], 3),
    ],
    distractors: (_facts, _view, { matches }) => [{ response: { matches: [...matches.slice(1), matches[0] ?? null] } }],
  },
  trace: {
    faults: ({ output }) => (output.join('').trim() === '' ? ['the program prints nothing'] : []),
    distractors: ({ wrong }) => typed(wrong, (lines) => lines.join('\n')),
  },
  free: {
    faults: ({ rubric }) => [
      ...distinctFaults(
        'criteria',
        rubric.map(({ title }) => title),
        1,
      ),
      ...rubric.filter(({ points }) => !(points > 0)).map(({ id }) => `the criterion '${id}' has no points`),
      ...(new Set(rubric.map(({ id }) => id)).size === rubric.length ? [] : ['two criteria share an id']),
    ],
    distractors: () => [],
  },
};
