/** @file A number, typed. Score: 1 within the tolerance. A wrong number within it of what a wrong idea comes to shows that idea. */
import type { Tolerance } from '#grader/exercise.ts';
import type { KindOf } from '#grader/quiz/kind.ts';
import { readNumber } from '#grader/quiz/number.ts';
import { typedOf } from '#grader/quiz/response.ts';

const longest = 100;

const near = (a: number, b: number, { rtol, atol }: Tolerance): boolean =>
  Math.abs(a - b) <= atol + rtol * Math.max(Math.abs(a), Math.abs(b));

/** As few digits as leave nine tenths of the tolerance to the learner, and three at least: 0.0312, not 0.031249999999999997. */
function rounded(value: number, { rtol, atol }: Tolerance): string {
  for (let digits = 3; digits < 17; digits++) {
    const short = Number(value.toPrecision(digits));
    if (near(short, value, { rtol: rtol / 10, atol: atol / 10 })) return String(short);
  }
  return String(value);
}

export const number: KindOf<'number'> = {
  view: ({ unit }) => ({ texts: [], unit: unit ?? null }),
  parse: (response, { unit }) => {
    const typed = typedOf(response, longest);
    if (typeof typed !== 'string') return typed;
    const read = readNumber(typed, unit);
    return 'unreadable' in read ? read : { typed };
  },
  score: ({ answer, tolerance, unit, wrong }, response) => {
    const read = readNumber(response?.typed ?? '', unit ?? null);
    const value = 'unreadable' in read ? Number.NaN : read.value;
    const right = near(value, answer, tolerance);
    const shown = right ? [] : wrong.filter((each) => near(value, each.answer, tolerance));
    return {
      score: Number(right),
      misconceptions: shown.map(({ misconception }) => misconception),
      right: { typed: rounded(answer, tolerance) },
      notes: {},
    };
  },
};
