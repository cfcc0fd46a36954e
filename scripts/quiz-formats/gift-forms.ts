// What the kinds of GIFT questions are here; a text says why one cannot be carried.
import type {
  Essay,
  Matching,
  MultipleChoice,
  Numerical,
  NumericalChoice,
  NumericalFormat,
  ShortAnswer,
  TextChoice,
  TrueFalse,
} from 'gift-pegjs';
import { fromGift, maybe, unmarked } from '#scripts/quiz-formats/gift-text.ts';
import { fromHtml, fromPlain } from '#scripts/quiz-formats/markdown.ts';
import type { Form, Forms, Span } from '#scripts/quiz-formats/question.ts';

export type Read = {
  readonly [F in Form]: {
    readonly form: F;
    readonly facts: Forms[F];
    readonly notes?: readonly string[];
    /** Where they are not simply what the file has. */
    readonly prompt?: string;
    readonly explanation?: string;
  };
}[Form];

const optionOf = ({ text, feedback }: TextChoice, right: boolean) => ({
  text: fromGift(text),
  right,
  feedback: maybe(feedback),
});

const few = (count: number) => (count < 3 ? [`it has ${count} options, and check-content asks for three`] : []);

function multipleChoice({ choices }: MultipleChoice): Read | string {
  const right = choices.filter(({ isCorrect }) => isCorrect);
  const weighted = choices.filter(({ weight }) => weight !== null);
  if (right.length > 1) return 'several of its answers are right, each by itself';
  if (right.length === 1) {
    const [only] = right;
    if (only?.weight !== null && only?.weight !== 100 && only?.weight !== undefined)
      return `no answer of it is worth all its points`;
    const partly = weighted.some(({ weight, isCorrect }) => weight !== 0 && !isCorrect);
    const notes = [...few(choices.length), ...(partly ? ['partly right options count as wrong'] : [])];
    return { form: 'choice', facts: { options: choices.map((each) => optionOf(each, each.isCorrect)) }, notes };
  }
  const positive = weighted.filter(({ weight }) => (weight ?? 0) > 0);
  if (positive.length === 0) return 'no answer of it is right';
  const share = 100 / positive.length;
  const alike = choices.every(({ weight }) => Math.abs(Math.abs(weight ?? 0) - share) < 0.01);
  const notes = alike ? [] : ['its weights gave way to: each right option earns as much as a wrong one costs'];
  const options = choices.map((each) => optionOf(each, (each.weight ?? 0) > 0));
  return { form: 'choices', facts: { options }, notes: [...few(choices.length), ...notes] };
}

/** Text where a number belongs stands for any other number. */
function spanOf({ type, number = 0, range = 0, numberHigh = 0, numberLow = 0 }: NumericalFormat): Span | null {
  if (type === 'simple') return { value: number, below: 0, above: 0 };
  if (type === 'range') return { value: number, below: Math.abs(range), above: Math.abs(range) };
  if (type !== 'high-low') return null;
  const value = Number(((numberLow + numberHigh) / 2).toPrecision(15));
  const half = Math.abs(numberHigh - numberLow) / 2;
  return { value, below: half, above: half };
}

function numerical({ choices }: Numerical): Read | string {
  const all: readonly Pick<NumericalChoice, 'isCorrect' | 'weight' | 'text' | 'feedback'>[] = Array.isArray(choices)
    ? choices
    : [{ isCorrect: true, weight: null, text: choices, feedback: null }];
  const isRight = ({ isCorrect, weight }: (typeof all)[number]) => isCorrect && (weight === null || weight === 100);
  const right = all.filter(isRight);
  const [first] = right;
  const answer = first ? spanOf(first.text) : null;
  if (!answer || !first) return 'no number of it is right';
  if (right.length > 1) return 'several numbers are right for it';
  const others = all.filter((each) => !isRight(each));
  const partly = others.some(({ weight }) => (weight ?? 0) > 0) ? ['partly right numbers count as wrong'] : [];
  const rest = others.some(({ text }) => !spanOf(text)) ? ['feedback on any other number is left out'] : [];
  const wrong = others.flatMap(({ text, feedback }) => {
    const span = spanOf(text);
    return span ? [{ ...span, feedback: maybe(feedback) }] : [];
  });
  return { form: 'number', facts: { answer, wrong }, notes: [...partly, ...rest] };
}

function matching({ matchPairs }: Matching, tags: readonly string[]): Read | string {
  const sides = matchPairs.map(({ subquestion, subanswer }) => ({
    left: subquestion.text === '' ? null : fromGift(subquestion),
    right: fromPlain(unmarked(subanswer)),
  }));
  const rights = sides.map(({ right }) => right);
  if (new Set(rights).size < rights.length) return 'two left sides of it belong to the same right side';
  const pairs = sides.flatMap(({ left, right }) => (left === null ? [] : [[left, right] as const]));
  if (!tags.includes('ordering'))
    return {
      form: 'matching',
      facts: { pairs, others: sides.flatMap((each) => (each.left === null ? each.right : [])) },
    };
  const places = pairs.map(([, place]) => Number(place) - 1);
  if (places.toSorted((a, b) => a - b).some((place, i) => place !== i))
    return 'it is tagged ordering, but names no places';
  const steps = places.map((_, step) => pairs[places.indexOf(step)]?.[0] ?? '');
  return { form: 'ordering', facts: { steps, shown: places } };
}

const program = (language: string) => new RegExp(`\\n*^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms');

function shortAnswer({ stem, choices }: ShortAnswer, tags: readonly string[]): Read | string {
  const prompt = fromGift(stem);
  const [python, typescript] = ['python', 'typescript'].map((language) => program(language).exec(prompt));
  const [only] = choices;
  if (!tags.includes('trace') || !python || !typescript || choices.length !== 1 || !only)
    return 'there is no kind of item for short answers in words';
  return {
    form: 'trace',
    prompt: prompt.replace(python[0], '').replace(typescript[0], '').trim(),
    facts: {
      code: { python: python[1] ?? '', typescript: typescript[1] ?? '' },
      output: [only.text.text.replaceAll('\\*', '*')],
    },
  };
}

function trueFalse({ isTrue, trueFeedback, falseFeedback, stem }: TrueFalse): Read {
  const chinese = /\p{Script=Han}/u.test(stem.text);
  const [yes, no] = chinese ? ['对', '错'] : ['True', 'False'];
  // The first feedback is told to whoever is wrong, the second to whoever is right.
  const [wrong, right] = [maybe(trueFeedback), maybe(falseFeedback)];
  const options = [
    { text: yes ?? '', right: isTrue, feedback: isTrue ? right : wrong },
    { text: no ?? '', right: !isTrue, feedback: isTrue ? wrong : right },
  ];
  return { form: 'choice', facts: { options }, notes: ['true or false became a choice', ...few(2)] };
}

const rubricAtEnd = /<ul class="rubric">(.*?)<\/ul>\s*$/s;
const modelAtStart = /^\s*<div class="model">(.*?)<\/div>/s;

function essay({ stem, globalFeedback }: Essay): Read {
  const list = rubricAtEnd.exec(stem.text);
  const rows = [...(list?.[1] ?? '').matchAll(/<li>(.*?) \((\d+(?:\.\d+)?)\)<\/li>/gs)];
  const rubric = rows.map(([, title = '', points]) => ({ points: Number(points), title: fromHtml(title) }));
  const model = modelAtStart.exec(globalFeedback?.text ?? '');
  const notes = [
    ...(rubric.length > 0 ? [] : ['it has no rubric: write one']),
    ...(model ? [] : ['it has no model answer: write one']),
  ];
  return {
    form: 'free',
    facts: { rubric, model: fromHtml(model?.[1] ?? '') },
    prompt: fromGift({ ...stem, text: stem.text.replace(rubricAtEnd, '') }),
    explanation: globalFeedback
      ? fromGift({ ...globalFeedback, text: globalFeedback.text.replace(modelAtStart, '') })
      : '',
    notes,
  };
}

/** By the parser's names of the kinds. */
export const giftForms = {
  MC: multipleChoice,
  Numerical: numerical,
  Matching: matching,
  Short: shortAnswer,
  TF: trueFalse,
  Essay: essay,
} as const;
