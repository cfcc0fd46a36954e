// Questions as items of the project, fixed ones, whose other language is still to be written.

import { misconceptions } from '#exercises/misconceptions.ts';
import { fixed, untranslated } from '#exercises/quiz/define.ts';
import { wordless } from '#exercises/quiz/numbers.ts';
import type { Locale, Text } from '#grader/exercise.ts';
import type { Facts, Item, ItemOf, Kind, Variant, Wrong } from '#grader/quiz/item.ts';
import { fromHtml, inline } from '#scripts/quiz-formats/markdown.ts';
import type { Choice, Form, Forms, Question, QuestionOf, Span } from '#scripts/quiz-formats/question.ts';

type Say = (markdown: string) => Text;

const withoutMaths = (text: string) => text.replace(/```.*?```|`[^`]*`|\$\$.*?\$\$|\$[^$]*\$/gs, '');

/** Formulas, numbers and code need no translation. */
export const sayIn =
  (locale: Locale): Say =>
  (text) =>
    /\p{L}/u.test(withoutMaths(text)) ? untranslated(locale, text) : wordless(text);

/** As it comes back from a file. */
const known = new Map<string, ReadonlyMap<string, string>>();

/** The wrong idea whose explanation a feedback is, so that it is named again after a round trip. */
function misconceptionOf(feedback: string | null, locale: Locale): string | undefined {
  const texts =
    known.get(locale) ??
    new Map(
      Object.entries(misconceptions).map(([id, { explanation }]) => [fromHtml(inline(explanation[locale], 'tex')), id]),
    );
  known.set(locale, texts);
  return texts.get(feedback ?? '');
}

interface Imported {
  readonly say: Say;
  readonly locale: Locale;
}

function optionOf({ text, right, feedback }: Choice, { say, locale }: Imported) {
  const misconception = right ? undefined : misconceptionOf(feedback, locale);
  return {
    text: say(text),
    ...(right ? { right } : {}),
    ...(misconception ? { misconception } : {}),
    ...(feedback && !misconception ? { why: say(feedback) } : {}),
  };
}

/** What is exact in the file is so but for rounding. */
const toleranceOf = ({ below, above }: Span) =>
  below + above > 0 ? { rtol: 0, atol: (below + above) / 2 } : { rtol: 1e-9, atol: 1e-9 };

function wrongNumbers(wrong: Forms['number']['wrong'], locale: Locale): Wrong<number>[] {
  return wrong.flatMap(({ value, feedback }) => {
    const misconception = misconceptionOf(feedback, locale);
    return misconception ? [{ answer: value, misconception }] : [];
  });
}

const facts: { readonly [F in Form]: (facts: Forms[F], imported: Imported) => Facts[F] } = {
  choice: ({ options }, imported) => ({ options: options.map((each) => optionOf(each, imported)) }),
  choices: ({ options }, imported) => ({ options: options.map((each) => optionOf(each, imported)) }),
  number: ({ answer, wrong }, { locale }) => ({
    answer: answer.value,
    tolerance: toleranceOf(answer),
    wrong: wrongNumbers(wrong, locale),
  }),
  matching: ({ pairs, others }, { say }) => ({
    pairs: pairs.map(([left, right]) => [say(left), say(right)] as const),
    ...(others.length > 0 ? { others: others.map(say) } : {}),
  }),
  ordering: ({ steps }, { say }) => ({ steps: steps.map(say) }),
  trace: ({ code, output }) => ({ code, output, wrong: [] }),
  free: ({ rubric, model }, { say }) => ({
    rubric: rubric.map(({ points, title }, i) => ({ id: `criterion-${i + 1}`, points, title: say(title) })),
    model: say(model),
  }),
};

const factsOf = <F extends Form>({ form, facts: given }: QuestionOf<F>, imported: Imported): Facts[F] =>
  facts[form](given, imported);

/** What `fixed` makes an item of; plain data. */
export type ItemData = Omit<ItemOf<Kind>, 'points' | 'parameterised' | 'variant'> & Variant;

export function dataOf(question: Question, locale: Locale): ItemData {
  const say = sayIn(locale);
  const { id, form, concepts, prompt, explanation } = question;
  return {
    id,
    kind: form,
    concepts,
    prompt: say(prompt),
    explanation: say(explanation),
    facts: factsOf(question, { say, locale }),
  };
}

/** The kind and its facts belong together, which TypeScript cannot see of a union. */
export const itemOf = (data: ItemData): Item => fixed(data) as Item;

/** Feedback on wrong numbers that is no misconception's explanation has no place in an item. */
export const unnamedNumbers = (question: Question, locale: Locale): number =>
  question.form === 'number' ? question.facts.wrong.length - wrongNumbers(question.facts.wrong, locale).length : 0;
