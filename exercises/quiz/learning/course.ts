import { courseParameters, type Parameters } from '#exercises/network.ts';
import { lossGradients, networkGraph } from '#exercises/network-graph.ts';
import { drawMember } from '#exercises/quiz/a-network/course.ts';
import type { Random } from '#grader/random.ts';

/** A member of the club whose label is known. */
export interface Member {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
}

export function drawLabelled(random: Random): Member {
  const [x1, x2] = drawMember(random);
  return { x1, x2, y: random.pick([0, 1]) };
}

/** The way back by the autograd: what the lesson's network gives for a member, and the gradients of its loss. */
export function walkBack({ x1, x2, y }: Member, p: Parameters = courseParameters) {
  const { h1, h2, o1 } = networkGraph(x1, x2, p);
  const gradients = lossGradients(x1, x2, y, p);
  return {
    h1: h1.data,
    h2: h2.data,
    o1: o1.data,
    gradients,
    /** A bias is a link of 1 away from the sum of its neuron. */
    deltas: { h1: gradients.b1, h2: gradients.b2, o1: gradients.b3 },
    /** Of the sigmoids, by the answers of their neurons. */
    slopes: { h1: h1.data * (1 - h1.data), o1: o1.data * (1 - o1.data) },
  };
}

/** The sum that a sigmoid turned into this answer. */
export const sumBehind = (answer: number): number => Math.log(answer / (1 - answer));
