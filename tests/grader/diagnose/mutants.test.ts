import { expect, test } from 'vitest';
import { exercises } from '#exercises/catalog.ts';
import { line, reasons } from '#tests/grader/diagnose/submitted.ts';

const everyWeight = 'w1 (w2 w3 w4 w5 w6 b1 b2 b3)';
const hiddenLayer = 'w1 (w2 w3 w4 b1 b2)';

// What the factors say of every named wrong idea. `-`: it is no product of factors, and the mutant alone names it.
const consistent: Record<string, Record<string, string>> = {
  'backprop-w1': {
    'sign-flipped': 'sign w1: negated',
    'missing-loss-derivative': 'missing-factor w1: d:L/o1^-1',
    'missing-factor-2': 'missing-factor w1: n:2^-1',
    'loss-instead-of-derivative': 'wrong-factor w1: n:2^-1 o1-y^1',
    'absolute-not-squared-loss': '-',
    'missing-output-sigmoid-derivative': 'missing-factor w1: d:o1/z_o1^-1',
    'missing-hidden-sigmoid-derivative': 'missing-factor w1: d:h1/z_h1^-1',
    'sigmoid-derivative-of-activation':
      'wrong-factor w1: d:o1/z_o1^-1 slope-at-activation:o1^1 d:h1/z_h1^-1 slope-at-activation:h1^1',
    'missing-weight-in-chain': 'missing-factor w1: value:w5^-1',
    'wrong-weight-in-chain': 'wrong-factor w1: value:w5^-1 value:w6^1',
    'own-weight-in-chain': 'wrong-factor w1: value:w5^-1 value:w1^1',
    // x2 in the place of x1 makes it the derivative by w2, h2's path instead of h1's the one by w3.
    'wrong-input': 'gradient-of w1: w2',
    'missing-input-in-chain': 'missing-factor w1: value:x1^-1',
    'weight-instead-of-input': 'wrong-factor w1: value:x1^-1 value:w1^1',
    'other-hidden-path': 'gradient-of w1: w3',
    'adds-other-path': '-',
    'stops-at-hidden': 'gradient-of w1: h1',
    'gradient-of-other-weight': 'gradient-of w1: w5',
    'returns-weight-not-gradient': 'returns-value w1',
    'missing-bias': '-',
  },
  'backprop-w5': {
    'sign-flipped': 'sign w5: negated',
    'missing-loss-derivative': 'missing-factor w5: d:L/o1^-1',
    'missing-factor-2': 'missing-factor w5: n:2^-1',
    'loss-instead-of-derivative': 'wrong-factor w5: n:2^-1 o1-y^1',
    'absolute-not-squared-loss': '-',
    'missing-output-sigmoid-derivative': 'missing-factor w5: d:o1/z_o1^-1',
    'sigmoid-derivative-of-activation': 'wrong-factor w5: d:o1/z_o1^-1 slope-at-activation:o1^1',
    'missing-input-in-chain': 'missing-factor w5: value:h1^-1',
    'weight-instead-of-input': 'wrong-factor w5: value:w5^1 value:h1^-1',
    'extra-weight-in-chain': 'extra-factor w5: value:w5^1',
    'wrong-input': 'wrong-factor w5: value:h1^-1 value:x1^1',
    'weighted-sum-instead-of-activation': 'wrong-factor w5: value:h1^-1 value:z_h1^1',
    'gradient-of-other-weight': 'gradient-of w5: w6',
    'returns-weight-not-gradient': 'returns-value w5',
    'missing-bias': '-',
  },
  // Its first link is 1 or −1, which the numbers alone cannot tell from a sign: of that only the mutants speak.
  'backprop-w5-absolute': {
    'sign-flipped': 'sign w5: negated',
    'absolute-value-ignored': '-',
    'labels-zero-one-only': '-',
    'missing-loss-derivative': '-',
    'squared-not-absolute-loss': '-',
    'error-not-sign': '-',
    'loss-instead-of-derivative': '-',
    'missing-output-sigmoid-derivative': 'missing-factor w5: d:o1/z_o1^-1',
    'sigmoid-derivative-of-activation': 'wrong-factor w5: d:o1/z_o1^-1 slope-at-activation:o1^1',
    'missing-input-in-chain': 'missing-factor w5: value:h1^-1',
    'weight-instead-of-input': 'wrong-factor w5: value:w5^1 value:h1^-1',
    'extra-weight-in-chain': 'extra-factor w5: value:w5^1',
    'wrong-input': 'wrong-factor w5: value:h1^-1 value:x1^1',
    'weighted-sum-instead-of-activation': 'wrong-factor w5: value:h1^-1 value:z_h1^1',
    'gradient-of-other-weight': 'gradient-of w5: w6',
    'returns-weight-not-gradient': 'returns-value w5',
    'missing-bias': '-',
  },
  'backprop-all': {
    'sign-flipped': `sign ${everyWeight}: negated`,
    'missing-loss-derivative': `missing-factor ${everyWeight}: d:L/o1^-1`,
    'missing-factor-2': `missing-factor ${everyWeight}: n:2^-1`,
    'loss-instead-of-derivative': `wrong-factor ${everyWeight}: n:2^-1 o1-y^1`,
    'absolute-not-squared-loss': '-',
    'missing-output-sigmoid-derivative': `missing-factor ${everyWeight}: d:o1/z_o1^-1`,
    'missing-hidden-sigmoid-derivative': `missing-factor ${hiddenLayer}: d:h1/z_h1^-1`,
    'sigmoid-derivative-of-activation': `wrong-factor ${everyWeight}: d:o1/z_o1^-1 slope-at-activation:o1^1 d:h1/z_h1^-1 slope-at-activation:h1^1`,
    'missing-weight-in-chain': `missing-factor ${hiddenLayer}: value:w5^-1`,
    'wrong-weight-in-chain': `wrong-factor ${hiddenLayer}: value:w5^-1 value:w6^1`,
    'adds-other-path': '-',
    // ∂L/∂h1 lacks one link of the bias's chain and two of each weight's: no one change for all.
    'stops-at-hidden': '-',
    'missing-input-in-chain': 'missing-factor w1 (w2 w3 w4 w5 w6): value:x1^-1',
    'weight-instead-of-input': 'wrong-factor w1 (w2 w3 w4 w5 w6): value:x1^-1 value:w1^1',
    'inputs-swapped': 'gradient-of w1 (w2 w3 w4): w2',
    'wrong-input': 'wrong-factor w5 (w6): value:h1^-1 value:x1^1',
    'gradient-of-other-weight': 'gradient-of w5 (w6): w6',
    'weighted-sum-instead-of-activation': 'wrong-factor w5 (w6): value:h1^-1 value:z_h1^1',
    'bias-gradient-zero': '-',
    'bias-gradient-one': '-',
    'bias-times-itself': 'extra-factor b1 (b2 b3): value:b1^1',
    'returns-weight-not-gradient': `returns-value ${everyWeight}`,
    'missing-bias': '-',
  },
  'gradient-descent-step': {
    'gradient-ascent': 'sign w: negated',
    'missing-learning-rate': 'missing-factor w: value:learning_rate^-1',
    'divides-by-learning-rate': 'inverted-factor w: value:learning_rate^-2',
    'learning-rate-scales-weight': '-',
    'ignores-steepness': '-',
    'operands-swapped': '-',
    'returns-step-not-weight': 'returns-step w',
    'returns-change-not-weight': 'returns-change w',
    'returns-gradient-not-weight': 'returns-gradient w',
  },
  'sgd-step': {
    'gradient-ascent': `sign ${everyWeight}: negated`,
    'missing-learning-rate': `missing-factor ${everyWeight}: value:learning_rate^-1`,
    'missing-factor-2': `missing-factor ${everyWeight}: n:2^-1`,
    'returns-gradient-not-weight': `returns-gradient ${everyWeight}`,
    'returns-step-not-weight': `returns-step ${everyWeight}`,
    'returns-change-not-weight': `returns-change ${everyWeight}`,
    'uses-updated-weight': '-',
    'updates-one-at-a-time': '-',
    'stops-at-hidden': `unchanged ${hiddenLayer}`,
    'biases-not-updated': 'unchanged b1 (b2 b3)',
    'missing-loss-derivative': `missing-factor ${everyWeight}: d:L/o1^-1`,
    'missing-output-sigmoid-derivative': `missing-factor ${everyWeight}: d:o1/z_o1^-1`,
    'missing-hidden-sigmoid-derivative': `missing-factor ${hiddenLayer}: d:h1/z_h1^-1`,
    'sigmoid-derivative-of-activation': `wrong-factor ${everyWeight}: d:o1/z_o1^-1 slope-at-activation:o1^1 d:h1/z_h1^-1 slope-at-activation:h1^1`,
    'missing-weight-in-chain': `missing-factor ${hiddenLayer}: value:w5^-1`,
    'wrong-weight-in-chain': `wrong-factor ${hiddenLayer}: value:w5^-1 value:w6^1`,
    'inputs-swapped': 'gradient-of w1 (w2 w3 w4): w2',
  },
  'sigmoid-derivative': {
    'value-not-derivative': 'missing-factor z: complement:σ^-1',
    'input-as-activation': 'wrong-factor z: d:σ/z^-1 rule-at-sum:z^1',
    'sigmoid-derivative-of-activation': 'wrong-factor z: d:σ/z^-1 slope-at-activation:σ^1',
    'missing-inner-minus': 'sign z: negated',
    'missing-inner-derivative': 'wrong-factor z: value:σ^1 complement:σ^-1 negated',
    'slope-rule-of-other-curve': 'wrong-factor z: d:σ/z^-1 tanh-slope:σ^1',
  },
  // Nothing is differentiated there.
  sigmoid: {},
  'forward-pass': {},
};

test.each(exercises)('$slug: the factors never contradict the name of a wrong idea, whatever the seed', (exercise) => {
  const table = consistent[exercise.slug] ?? {};
  const derived = exercise.graph !== undefined && Object.keys(table).length > 0;
  for (const [id, mutant] of Object.entries(exercise.mutants)) {
    for (const seed of ['1', '2', '3', '4', '5', '6']) {
      const { misconception, diagnosis, signature } = reasons(exercise, mutant, seed);
      expect(misconception).toBe(id);
      expect(signature).toBeNull();
      expect({ id, told: line(diagnosis) }).toEqual({ id, told: derived ? table[id] : '-' });
    }
  }
});
