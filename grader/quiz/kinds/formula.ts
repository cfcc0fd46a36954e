/** @file A formula, typed. Score: 1 if it has the right value wherever it is tried, so every equal form is right. */

import { evaluate, type Formula, parseFormula } from '#grader/quiz/formula.ts';
import type { Facts } from '#grader/quiz/item.ts';
import type { KindOf } from '#grader/quiz/kind.ts';
import { typedOf } from '#grader/quiz/response.ts';
import { random } from '#grader/random.ts';

const longest = 300;
/** Places where formulas are compared, and how many are tried to find as many where the right one has a value. */
const wanted = 30;
const tries = 300;
/** Equal forms differ by rounding alone, which subtraction magnifies. */
const precision = 1e-9;

type Compared = Pick<Facts['formula'], 'variables' | 'answer' | 'solution'>;

interface Point {
  readonly values: Readonly<Record<string, number>>;
  readonly answer: number;
}

/** The same for every attempt, as whether a formula is right is no matter of luck. @throws RangeError where the answer hardly ever has a value. */
function pointsOf({ variables, answer, solution }: Compared): Point[] {
  const draws = random(`formula ${solution}`);
  const points: Point[] = [];
  for (let i = 0; i < tries && points.length < wanted; i++) {
    const drawn = Object.entries(variables).map(([name, [low, high]]) => [name, draws.float(low, high)]);
    const values: Record<string, number> = Object.fromEntries(drawn);
    const point = { values, answer: answer(values) };
    if (Number.isFinite(point.answer)) points.push(point);
  }
  if (points.length < wanted)
    throw new RangeError(`${solution}: the answer has a value at ${points.length} points only`);
  return points;
}

const scaleOf = (points: readonly Point[]) => Math.max(...points.map(({ answer }) => Math.abs(answer))) || 1;

/** Whether a formula has the answer's value at all points. Where it has none itself, it is another one. */
function isEqual(formula: Formula, points: readonly Point[]): boolean {
  const scale = scaleOf(points);
  return points.every(({ values, answer }) => {
    const value = evaluate(formula, values);
    return Math.abs(value - answer) <= precision * Math.max(Math.abs(answer), scale / 100);
  });
}

function valuesOf(typed: string, points: readonly Point[]): Point[] {
  const [first] = points;
  const formula = parseFormula(typed, Object.keys(first?.values ?? {}));
  if ('unreadable' in formula) throw new RangeError(`${typed} cannot be read: ${formula.unreadable}`);
  return points.map(({ values }) => ({ values, answer: evaluate(formula, values) }));
}

export const formula: KindOf<'formula'> = {
  view: ({ variables }) => ({ texts: [], variables: Object.keys(variables) }),
  parse: (response, { variables }) => {
    const typed = typedOf(response, longest);
    if (typeof typed !== 'string') return typed;
    const read = parseFormula(typed, variables);
    return 'unreadable' in read ? read : { typed };
  },
  score: (facts, response) => {
    const points = pointsOf(facts);
    const read = parseFormula(response?.typed ?? '', Object.keys(facts.variables));
    const matches = (others: readonly Point[]) => !('unreadable' in read) && isEqual(read, others);
    const right = matches(points);
    const shown = right ? [] : facts.wrong.filter(({ answer }) => matches(valuesOf(answer, points)));
    return {
      score: Number(right),
      misconceptions: shown.map(({ misconception }) => misconception),
      right: { typed: facts.solution },
      notes: {},
    };
  },
};
