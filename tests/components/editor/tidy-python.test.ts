import { expect, test } from 'vitest';
import { tidyPython } from '#components/tidy-python.ts';
import { exercises } from '#exercises/catalog.ts';
import { readContent } from '#exercises/content.ts';

test('levels become four spaces, with the lines that go on in brackets and the comments of a block', () => {
  const before =
    'def f(x):  \n  # first\n  if x:\n\t\treturn [\n\t\t  1,\n\t\t]\n  # after\n  return 0\n# end\n\n\n\n\ng = 1';
  expect(tidyPython(before)).toBe(
    'def f(x):\n    # first\n    if x:\n        return [\n          1,\n        ]\n    # after\n    return 0\n# end\n\n\ng = 1\n',
  );
});

test('what stands in strings stays as it is', () => {
  const text = 'def f():\n    s = """a  \n  b\n\n\n\n  """\n    return s + "#  " + \'"""\'\n';
  expect(tidyPython(text)).toBe(text);
  expect(tidyPython('s = "a\\\nb  "')).toBe('s = "a\\\nb  "');
});

test('a program that does not fit together is left alone', () => {
  for (const broken of ['if x:\n    a\n  b  ', 's = """ \n', 'f(  \n', "s = 'a  \nb"])
    expect(tidyPython(broken)).toBe(broken);
});

test('the programs of the course are tidy, and tidying twice is tidying once', () => {
  for (const { slug } of exercises) {
    const { starter, solution, mutants } = readContent(slug);
    for (const text of [starter.python, solution.python, ...Object.values(mutants).map(({ python = '' }) => python)]) {
      expect(tidyPython(text)).toBe(text);
      expect(tidyPython(text.replaceAll('    ', ' '))).toBe(tidyPython(tidyPython(text.replaceAll('    ', ' '))));
    }
  }
});
