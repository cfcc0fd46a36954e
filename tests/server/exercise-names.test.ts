import { expect, test } from 'vitest';
import { exercises } from '#exercises/catalog.ts';
import { readContent } from '#exercises/content.ts';
import { exerciseNames, signatureIn } from '#server/exercise-names.ts';

const namesOf = (slug: string, locale: 'en' | 'zh' = 'en') => {
  const exercise = exercises.find((each) => each.slug === slug);
  if (!exercise) throw new Error(`no ${slug}`);
  return exerciseNames(exercise, readContent(slug), locale);
};

test('the function and its arguments are told as each language spells them, with types and keys', () => {
  const { python, typescript } = namesOf('sgd-step');
  expect(python.map(({ name }) => name)).toEqual(['sgd_step', 'x1', 'x2', 'y', 'p', 'learning_rate']);
  expect(typescript.at(-1)).toMatchObject({ name: 'learningRate', signature: 'learningRate: number' });
  expect(python.find(({ name }) => name === 'p')?.keys).toContain('w6');
  // Names of features are data.
  expect(namesOf('click-probability').typescript.map(({ signature, keys }) => [signature, keys.length])).toContainEqual(
    ['weights: Record<string, number>', 0],
  );
  expect(namesOf('numerical-gradient').typescript[1]?.signature).toBe('f: (x: number) => number');
});

test('a signature over several lines is read as one, and of a class only its call is told', () => {
  expect(namesOf('embedding-gradient').python[0]?.signature).toMatch(/^def embedding_gradient\(user: str, .*\) -> /);
  expect(namesOf('autograd-value').typescript).toMatchObject([{ kind: 'class', signature: 'new Value(data)' }]);
  expect(signatureIn('no code', 'python', 'f')).toBeUndefined();
});

test('no argument of the course is left unexplained, in either language', () => {
  for (const { slug } of exercises) {
    for (const locale of ['en', 'zh'] as const) {
      const { python, typescript } = namesOf(slug, locale);
      expect(python.length).toBe(typescript.length);
      expect([...python, ...typescript].filter(({ meaning }) => meaning === '')).toEqual([]);
    }
  }
});
