/** @file Finds the wrong factor of a wrong derivative from the numbers alone, without a list of mistakes. */

import type { Link } from '#grader/diagnose/chain.ts';
import { candidatesOf } from '#grader/diagnose/changes.ts';
import { type Explanation, explain } from '#grader/diagnose/explain.ts';
import { type Sample, targetsOf } from '#grader/diagnose/samples.ts';
import type { Tolerance } from '#grader/exercise.ts';
import type { Output } from '#grader/plain.ts';
import type { ChainTerm, Diagnosis, FactorPower, TargetDiagnosis } from '#grader/report.ts';

type Explained = readonly [target: string, explanation: Explanation];

function numberAt(output: Output, key: string | null): number | null {
  if (key === null) return typeof output === 'number' ? output : null;
  if (typeof output !== 'object' || output === null || !Object.hasOwn(output, key)) return null;
  const value = (output as { readonly [key: string]: Output })[key];
  return typeof value === 'number' ? value : null;
}

/** One explanation for each wrong target; null as soon as one has none. */
function explanations(
  samples: readonly Sample[],
  tolerance: Tolerance,
): { wrong: Explained[]; right: number; keyed: boolean } | null {
  const [first] = samples;
  if (!first) return null;
  const candidates = candidatesOf(samples);
  const { targets, keyed } = targetsOf(first.graph);
  const wrong: Explained[] = [];
  for (const target of targets) {
    const answers = samples.map(({ output }) => numberAt(output, keyed ? target : null));
    const numbers = answers.filter((answer) => answer !== null);
    if (numbers.length < answers.length) return null;
    const found = explain(samples, target, numbers, tolerance, candidates);
    if (found === null) return null;
    if (found !== 'right') wrong.push([target, found]);
  }
  return { wrong, right: targets.length - wrong.length, keyed };
}

/** Names for a factor that do not depend on the target: its place counted from the loss, from the target, or its operation. */
function roles({ id }: FactorPower, links: readonly Link[]): readonly [string, string, string] {
  const at = links.findIndex((link) => link.id === id || link.parts?.some((part) => part.id === id));
  const link = links[at];
  if (!link) return ['elsewhere', 'elsewhere', 'elsewhere'];
  const part = link.id === id ? '' : `.${link.parts?.findIndex((each) => each.id === id)}`;
  return [`${at}${part}`, `${links.length - at}${part}`, `${link.op}${part}`];
}

/** Whether all wrong targets are wrong in the same way. */
function alike(samples: readonly Sample[], wrong: readonly Explained[]): boolean {
  const described = wrong.map(([target, { code, factors, negated, value }]) => {
    const links = samples[0]?.chains.get(target) ?? [];
    return [0, 1, 2].map((way) => {
      const parts = factors.map((power) => `${roles(power, links)[way]}^${power.exponent}`);
      // Where a chain has several links of one kind, leaving out all is still one mistake.
      return JSON.stringify([code, negated, value, [...new Set(parts)].sort()]);
    });
  });
  return [0, 1, 2].some((way) => new Set(described.map((each) => each[way])).size === 1);
}

function term({ id, of, by, op, parts }: Link): ChainTerm {
  return { id, of, by, op, parts: parts?.map(({ id, factor, exponent }) => ({ id, factor, exponent })) ?? null };
}

function targetDiagnosis(samples: readonly Sample[], [target, explanation]: Explained): TargetDiagnosis {
  const { factors, negated, of } = explanation;
  return { target, chain: (samples[0]?.chains.get(target) ?? []).map(term), factors, negated, of };
}

/**
 * Compares the answers with the right ones times products of the chain's factors.
 * @param samples all cases, at least three of them random.
 * @returns null unless exactly one explanation of the lowest complexity fits all cases, for every wrong entry and alike.
 */
export function diagnosisOf(samples: readonly Sample[], tolerance: Tolerance): Diagnosis | null {
  const found = explanations(samples, tolerance);
  const [lead, ...others] = found?.wrong ?? [];
  if (!found || !lead || !alike(samples, found.wrong)) return null;
  const { code, value } = lead[1];
  // Whoever changes nothing at all has not begun.
  if (code === 'unchanged' && found.right === 0) return null;
  const answer = samples[0]?.graph.answer;
  return {
    code,
    value,
    keyed: found.keyed,
    rate: answer?.kind === 'update' ? (answer.rate.label ?? null) : null,
    ...targetDiagnosis(samples, lead),
    others: others.map((other) => targetDiagnosis(samples, other)),
  };
}
