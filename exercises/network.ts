import type { Random } from '#grader/random.ts';

/** The parameters of the course's 2-2-1 network: h1 = σ(w1·x1 + w2·x2 + b1), h2 = σ(w3·x1 + w4·x2 + b2), o1 = σ(w5·h1 + w6·h2 + b3). */
export const parameterKeys = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'b1', 'b2', 'b3'] as const;
export type Parameters = Readonly<Record<(typeof parameterKeys)[number], number>>;

/** One training example with the parameters it meets: the inputs, the label, the parameters. */
export type Sample = [x1: number, x2: number, y: number, p: Parameters];

export const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** A new object with the nine keys, each computed from its name. */
export const parametersFrom = (compute: (key: keyof Parameters) => number): Parameters =>
  Object.fromEntries(parameterKeys.map((key) => [key, compute(key)])) as Parameters;

/** Every quantity of the forward pass in plain numbers. `activation` stands in for σ where a mutant needs another. */
export function forwardPass(x1: number, x2: number, p: Parameters, activation = sigmoid) {
  const zH1 = p.w1 * x1 + p.w2 * x2 + p.b1;
  const zH2 = p.w3 * x1 + p.w4 * x2 + p.b2;
  const h1 = activation(zH1);
  const h2 = activation(zH2);
  const zO1 = p.w5 * h1 + p.w6 * h2 + p.b3;
  return { zH1, zH2, h1, h2, zO1, o1: activation(zO1) };
}

export const withoutBiases = (p: Parameters): Parameters => ({ ...p, b1: 0, b2: 0, b3: 0 });

/** The example every statement about the network works through: o1 comes out at 0.87, as in the course's lessons. */
export const courseParameters: Parameters = {
  w1: 1.3,
  w2: -0.9,
  w3: 0.6,
  w4: 1.7,
  w5: 1.6,
  w6: 1.4,
  b1: -0.3,
  b2: -0.2,
  b3: 0.2,
};

/**
 * What the lessons' example is made of: 71 kg and 178 cm, standardised by the mean and the standard deviation of the club's
 * other members, are x1 = 0.8 and x2 = −0.6.
 */
export const courseScales = {
  weight: { mean: 65, deviation: 7.5, example: 71 },
  height: { mean: 181, deviation: 5, example: 178 },
} as const;

/** A second network to follow by hand, in which both the output and one hidden unit lean the other way. */
export const secondParameters: Parameters = {
  w1: -1.2,
  w2: 0.7,
  w3: 1.4,
  w4: 0.3,
  w5: -1.7,
  w6: -0.6,
  b1: 0.4,
  b2: -0.8,
  b3: 0.3,
};

/** A magnitude in one of the gaps between ¼, ½, 1 and 2, with either sign, so that leaving it out or swapping it always shows. */
export function factor(random: Random): number {
  const [low, high] = random.pick<[number, number]>([
    [0.3, 0.45],
    [0.55, 0.9],
    [1.1, 1.8],
  ]);
  return random.away(low, high);
}

const treacherous = [0, 0.25, 0.5, 1, 2];
const clear = (value: number) => treacherous.every((number) => Math.abs(Math.abs(value) - number) > 0.02);
const apart = (a: number, b: number) => Math.abs(Math.abs(a) - Math.abs(b)) > 0.05;

/** Whether every factor of the chain rule is told apart from every other and from 0, ¼, ½, 1 and 2. */
function tellsFactorsApart([x1, x2, y, p]: Sample): boolean {
  const { zH1, zH2, zO1, h1, h2, o1 } = forwardPass(x1, x2, p);
  const steep = [zH1, zH2, zO1].every((z) => Math.abs(z) > 0.6 && Math.abs(z) < 3);
  const factors = [y - o1, 2 * (y - o1), o1 * (1 - o1), h1 * (1 - h1), h2 * (1 - h2), h1, h2];
  const pairs = [
    [x1, x2],
    [p.w5, p.w6],
    [p.w1, p.w5],
    [p.w1, x1],
    [p.w5, h1],
    [h1, h2],
    [h1, x1],
    [zH1, h1],
  ] as const;
  return steep && factors.every(clear) && pairs.every(([a, b]) => apart(a, b));
}

/** Draws until `usable`: about one draw in ten is, so a thousand in vain mean a mistake in the exercise. */
export function drawUntil<T>(draw: () => T, usable: (drawn: T) => boolean): T {
  for (let attempt = 0; attempt < 1000; attempt++) {
    const drawn = draw();
    if (usable(drawn)) return drawn;
  }
  throw new Error('No usable case in 1000 draws');
}

/** A sample for a gradient exercise: |z| between 0.6 and 3, no factor that hides its own absence. */
export function drawSample(random: Random, label: (random: Random) => number): Sample {
  return drawUntil((): Sample => {
    const [x1, x2] = [factor(random), factor(random)];
    return [x1, x2, label(random), parametersFrom(() => factor(random))];
  }, tellsFactorsApart);
}
