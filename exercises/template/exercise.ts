import { defineExercise } from '#exercises/define.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { centralDifferences } from '#grader/autograd/gradcheck.ts';
import { leaves, square } from '#grader/autograd/value.ts';

// The slope of x² stands here as an example that works. Replace it piece by piece; check-content says what is left.
export default defineExercise<[x: number], number>({
  slug: 'exercise-template',
  title: { en: '', zh: '' },
  summary: { en: '', zh: '' },
  concepts: [],
  entry: { python: 'template_entry', typescript: 'templateEntry' },
  parameters: ['x'],
  rubric: [
    { id: 'positive', points: 5, title: { en: 'x above 0', zh: 'x 大于 0' } },
    { id: 'negative', points: 5, title: { en: 'x below 0', zh: 'x 小于 0' } },
  ],
  visible: [
    { criterion: 'positive', input: [1.35] },
    { criterion: 'negative', input: [-0.7] },
  ],
  // Draw clear of 0, ¼, ½, 1 and 2, where a forgotten factor would not show, and of kinks.
  hidden: [
    { criterion: 'positive', count: 4, generate: (random) => [random.float(1.1, 1.9)] },
    { criterion: 'negative', count: 4, generate: (random) => [-random.float(0.55, 0.95)] },
  ],
  reference: (x) => 2 * x,
  // Two ways to the same answer that share nothing with the reference.
  proofs: {
    autograd: (x) => {
      const variables = leaves({ x });
      return gradients(square(variables.x), variables).x;
    },
    differences: (x) => centralDifferences((near: { readonly x: number }) => near.x ** 2, { x }).x,
  },
  // Each wrong idea as a function; mutants/<id>.py and .ts are the same in the learner's languages.
  mutants: {
    'missing-factor-2': (x) => x,
    'sign-flipped': (x) => -2 * x,
  },
});
