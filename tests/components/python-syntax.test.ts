import { beforeAll, expect, test } from 'vitest';
import { faultIn, syntaxJob } from '#components/python-syntax.ts';
import { engineMaker } from '#tests/grader/sandbox/python/open-engine.ts';

let create: Awaited<ReturnType<typeof engineMaker>>;
let engine: ReturnType<typeof create>;
beforeAll(async () => {
  create = await engineMaker();
  engine = create();
}, 180_000);

/** Only tests of the time limit are about time. */
function fault(source: string) {
  if (engine.worn) engine = create();
  const job = syntaxJob(source);
  return faultIn(engine.run({ ...job, limits: { ...job.limits, timeMs: 60_000 } }));
}

const told = (source: string) => {
  const found = fault(source);
  return found && [found.line, `${found.kind} ${found.first}${found.second}`];
};

test('what keeps Python from reading a program is named while it is typed, in words of the reader’s language', () => {
  expect(
    [
      'def f(x):\n    return (1 + x\n',
      'def f(x):\n    return 1)\n',
      'def f(x):\n    return [1)\n',
      'def f(x)\n    return 1\n',
      'def f(x):\nreturn 1\n',
      'def f(x):\n    y = 1\n      return y\n',
      'def f(x):\n        y = 1\n    return y\n',
      'def f(x):\n    if x:\n        y = 1\n\treturn 1\n',
      'x = "abc\n',
      'x = """abc\n',
      'x = [1 2]\n',
      'if x = 1:\n    pass\n',
      'def f(x)：\n    return 1\n',
      'return 1\n',
      'x = = 1\n',
    ].map(told),
  ).toEqual([
    [2, 'unclosed ('],
    [2, 'unmatched )'],
    [2, 'mismatch )['],
    [1, 'colon '],
    [2, 'block '],
    [3, 'indent '],
    [3, 'unindent '],
    [4, 'tabs '],
    [1, 'text '],
    [1, 'longText '],
    [1, 'comma '],
    [1, 'equals '],
    [1, 'character ：'],
    [1, 'outside return'],
    [1, 'syntax '],
  ]);
});

test('a program that can be read has no mark and is not run, and one that is too much to read is nobody’s fault', () => {
  expect(fault('print("hello")\nwhile True:\n    pass\n')).toBeNull();
  expect(fault('undefined_name + 1\n')).toBeNull();
  expect(fault(`x = ${'('.repeat(150)}1${')'.repeat(150)}`)).toBeNull();
  expect(fault('x = "\ud800"')).toBeNull();
});
