// Items as questions: the numbers of one seed, the texts of one language, and what of an item no other program knows.
import { misconceptions } from '#exercises/misconceptions.ts';
import type { Locale, Tolerance } from '#grader/exercise.ts';
import type { Facts, Item, ItemOf, Kind, Option } from '#grader/quiz/item.ts';
import { shownOptions } from '#grader/quiz/options.ts';
import { orderOf } from '#grader/quiz/order.ts';
import { variantOf } from '#grader/quiz/variant.ts';
import { type Random, random } from '#grader/random.ts';
import {
  type Asked,
  type Choice,
  changed,
  type Form,
  type Forms,
  type Note,
  type Question,
  type Span,
} from '#scripts/quiz-formats/question.ts';

interface Drawn {
  readonly random: Random;
  readonly locale: Locale;
}

type Body = {
  readonly [F in Form]: { readonly form: F; readonly facts: Forms[F]; readonly notes?: readonly string[] };
}[Form];

const explained = (misconception: string | undefined, locale: Locale): string | null =>
  misconceptions[misconception ?? '']?.explanation[locale] ?? null;

const choiceOf = ({ text, right = false, misconception, why }: Option, locale: Locale): Choice => ({
  text: text[locale],
  right,
  feedback: why?.[locale] ?? (right ? null : explained(misconception, locale)),
});

const optionsOf = (options: readonly Option[], { random, locale }: Drawn) =>
  shownOptions(options, random).map((option) => choiceOf(option, locale));

/** |x − value| ≤ atol + rtol · max(|x|, |value|), solved for x: outwards a little more is taken than towards zero. */
function spanOf(value: number, { rtol, atol }: Tolerance): Span {
  const inwards = atol + rtol * Math.abs(value);
  const outwards = rtol === 0 ? atol : (Math.abs(value) + atol) / (1 - rtol) - Math.abs(value);
  return value < 0 ? { value, below: outwards, above: inwards } : { value, below: inwards, above: outwards };
}

/** Formulas are compared by value nowhere else, so the right one is to be found among those of wrong ideas. */
function formulaBody({ solution, wrong }: Facts['formula'], { random, locale }: Drawn): Body {
  const forms = [
    { form: solution, misconception: undefined },
    ...wrong.map((each) => ({ ...each, form: each.answer })),
  ];
  const options = random.shuffle(forms).map(({ form, misconception }) => ({
    text: `\`${form}\``,
    right: form === solution,
    feedback: explained(misconception, locale),
  }));
  const note = 'a formula to be typed became a choice, as the format cannot compare formulas by value';
  return { form: 'choice', facts: { options }, notes: [note] };
}

const bodies: { readonly [K in Kind]: (facts: Facts[K], drawn: Drawn) => Body } = {
  choice: ({ options }, drawn) => ({ form: 'choice', facts: { options: optionsOf(options, drawn) } }),
  choices: ({ options }, drawn) => ({ form: 'choices', facts: { options: optionsOf(options, drawn) } }),
  number: ({ answer, tolerance, unit, wrong }, { locale }) => ({
    form: 'number',
    facts: {
      answer: spanOf(answer, tolerance),
      wrong: wrong.map((each) => ({
        ...spanOf(each.answer, tolerance),
        feedback: explained(each.misconception, locale),
      })),
    },
    notes: unit === undefined ? [] : [`the unit ${unit} moved from the field to the end of the prompt`],
  }),
  formula: formulaBody,
  ordering: ({ steps }, { random, locale }) => ({
    form: 'ordering',
    facts: { steps: steps.map((step) => step[locale]), shown: orderOf(steps, random) },
  }),
  matching: ({ pairs, others = [] }, { locale }) => ({
    form: 'matching',
    facts: {
      pairs: pairs.map(([left, right]) => [left[locale], right[locale]] as const),
      others: others.map((other) => other[locale]),
    },
  }),
  trace: ({ code, output }) => ({ form: 'trace', facts: { code, output } }),
  free: ({ rubric, model }, { locale }) => ({
    form: 'free',
    facts: { rubric: rubric.map(({ points, title }) => ({ points, title: title[locale] })), model: model[locale] },
  }),
};

const unitTold = (facts: Facts[Kind], locale: Locale): string => {
  const unit = 'unit' in facts ? facts.unit : undefined;
  if (unit === undefined) return '';
  return locale === 'zh' ? `（单位：${unit}）` : ` (Unit: ${unit})`;
};

/** @returns the question, and what a reader of the file should know of it */
export function questionOf<K extends Kind>(
  item: ItemOf<K>,
  { seed, locale }: Asked,
): { question: Question; notes: Note[] } {
  const { prompt, explanation, facts } = variantOf(item, seed);
  const { notes = [], ...body } = bodies[item.kind](facts, { random: random(`${seed} ${item.id} order`), locale });
  const fresh = item.parameterised ? [`its numbers are those of the seed '${seed}' for everybody`] : [];
  const question: Question = {
    id: item.id,
    concepts: item.concepts,
    points: item.points,
    prompt: prompt[locale] + unitTold(facts, locale),
    explanation: explanation[locale],
    ...body,
  };
  return { question, notes: [...fresh, ...notes].map((text) => changed(item.id, text)) };
}

export const questionsOf = (items: readonly Item[], asked: Asked) => items.map((item) => questionOf(item, asked));
