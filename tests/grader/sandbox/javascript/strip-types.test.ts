import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stripperBytes } from '#grader/sandbox/javascript/strip-types.ts';
import { openStripper } from './open-engine.ts';

const stripTypes = await openStripper();

test('types go and everything else keeps its place', () => {
  const source = 'interface A { x: number }\nexport const f = (a: A, b?: string): number => a.x as number;\n';
  const stripped = stripTypes(source);
  expect(stripped).toEqual({
    code: expect.stringContaining('export const f = (a   , b         )         => a.x          ;'),
  });
  if ('code' in stripped) expect(stripped.code).toHaveLength(source.length);
});

test('plain JavaScript is left alone', () => {
  const source = ['const f = (x) => x < 1 && x > 0 ? `a$', '{x}` : /re/.test(x);\n'].join('');
  expect(stripTypes(source)).toEqual({ code: source });
});

test.each([
  ['let a = "😀" let b;', 14],
  ['\tlet a = "，" let b;', 14],
  ['let a = "é" let b;', 13],
])('columns count as the editor counts them: %s', (source, column) => {
  expect(stripTypes(source)).toMatchObject({ error: { line: 1, column } });
});

test('what overflows the parser is an error of the learner’s, and the next source is read as ever', () => {
  for (const source of ['('.repeat(5000), `const a = ${'['.repeat(50_000)}`]) {
    expect(stripTypes(source)).toMatchObject({
      error: { type: 'SyntaxError', message: expect.stringContaining('nested') },
    });
    expect(stripTypes('let a: number;')).toEqual({ code: 'let a        ;' });
  }
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
      expect(Object.keys(stripTypes(source))).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});

test('a package without its WebAssembly is noticed when the artifacts are built', () => {
  expect(() => stripperBytes('module.exports = {}')).toThrow(/no longer carries/);
});
