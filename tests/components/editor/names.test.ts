import { expect, test } from 'vitest';
import type { Glossary } from '#components/code-editor-handle.ts';
import { explain, proposalsInString, pythonProposals } from '#components/code-editor-names.ts';

const vim = { normal: '', insert: '', visual: '', visualLine: '', visualBlock: '', replace: '', command: '' };
const glossary: Glossary = {
  names: {
    python: [
      { name: 'grad_w1', kind: 'function', signature: 'def grad_w1(p) -> float', meaning: 'The slope.', keys: [] },
      { name: 'p', kind: 'parameter', signature: 'p: dict[str, float]', meaning: 'By name.', keys: ['w1', 'b1'] },
    ],
    typescript: [{ name: 'gradW1', kind: 'function', signature: 'function gradW1()', meaning: 'The slope.', keys: [] }],
  },
  quantities: ['z_h1', 'h1'],
  texts: { trace: 'Records.', quantity: 'A quantity.', keys: 'It holds', vim },
};
const labels = (before: string, text = before) => pythonProposals(before, text, glossary).map(({ label }) => label);

test('the function, its arguments and trace are proposed before the other words of the program', () => {
  const text = 'import math\n\ndef grad_w1(p):\n    """Return the slope."""\n    h1 = 1  # the first\n    re';
  expect(labels('    re', text)).toEqual(['grad_w1', 'p', 'trace', 'import', 'math', 'def', 'h1']);
  const trace = pythonProposals('tr', 'tr', glossary).find(({ label }) => label === 'trace');
  // biome-ignore lint/suspicious/noTemplateCurlyInString: these are placeholders of a snippet.
  expect(trace).toMatchObject({ insert: 'trace("${1:z_h1}", ${2:z_h1})', snippet: true, meaning: 'Records.' });
});

test('a string takes the keys of the argument, or the quantities that can be traced, and nothing else', () => {
  expect(labels('x = p["')).toEqual(['w1', 'b1']);
  expect(labels("x = p['w")).toEqual(['w1', 'b1']);
  expect(labels('trace("h')).toEqual(['z_h1', 'h1']);
  expect(labels('print("h')).toEqual([]);
  expect(labels('# the pa')).toEqual([]);
  expect(labels('print("done", gr')).toContain('grad_w1');
  expect(proposalsInString("trace('", 'typescript', glossary)?.map(({ label }) => label)).toEqual(['z_h1', 'h1']);
  expect(proposalsInString('console.log("', 'typescript', glossary)).toBe(null);
});

test('after a dot stand the functions of math, and no names that do not belong there', () => {
  expect(labels('math.ex')).toContain('exp');
  expect(labels('values.ap')).toEqual([]);
});

test('a name is explained by its declaration, its meaning and its keys; any other word by nothing', () => {
  expect(explain('p', 'python', glossary)).toMatchObject({
    signature: 'p: dict[str, float]',
    meaning: 'By name.\n\nIt holds `w1`, `b1`',
  });
  expect(explain('trace', 'typescript', glossary)?.signature).toBe('trace(name: string, value: unknown): void');
  expect(explain('h1', 'python', glossary)).toBe(null);
});
