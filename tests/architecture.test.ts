import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Import, importsOf, sourceFiles } from '#tests/source-files.ts';

const room = (file: string) => file.split('/')[0] ?? '';

/** The file of ours that an import names, or undefined for a package. */
function target(file: string, { from }: Import): string | undefined {
  if (from.startsWith('#')) return from.slice(1);
  if (from.startsWith('.')) return path.posix.join(path.posix.dirname(file), from);
  return undefined;
}

// One-way doors: app → components, server; server → grader, exercises; grader stands alone.
const doors: Record<string, (to: string, typeOnly: boolean, file: string) => boolean> = {
  app: (to, typeOnly) =>
    /^(app|components|server|lib|messages|i18n)\//.test(to) || (typeOnly && /^grader\//.test(to)) || /\.css$/.test(to),
  components: (to, typeOnly, file) =>
    // The first page grades one exercise in the browser, and gives its answer away.
    (file === 'components/browser-grader.ts' &&
      /^(grader\/grade|exercises\/code\/backprop-w1\/exercise)\.ts$/.test(to)) ||
    /^(components|lib|i18n)\//.test(to) ||
    /^grader\/(compare|judge|random|autograd\/\w+|trace\/quantities|sandbox\/browser|quiz\/(number|formula|formula-tex))\.ts$/.test(
      to,
    ) ||
    // Live figures compute with what grades, so that the two can never disagree; these files are pure.
    /^exercises\/(network(-graph)?|training|mlp|embeddings)\.ts$/.test(to) ||
    (typeOnly && /^(grader\/|server\/(classes\/)?views)/.test(to)),
  server: (to) => /^(server|grader|exercises|lib|prisma|i18n|messages)\//.test(to),
  exercises: (to) => /^(exercises|grader)\//.test(to),
  grader: (to) => /^grader\//.test(to),
  lib: (to) => /^lib\//.test(to),
};

test('every import respects the doors between the rooms, or a browser could be sent the answers', () => {
  const broken = sourceFiles(/\.tsx?$/)
    .filter((file) => room(file) in doors)
    .flatMap((file) =>
      importsOf(file)
        .map((found) => ({ found, to: target(file, found) }))
        .filter(({ found, to }) => to !== undefined && !doors[room(file)]?.(to, found.typeOnly, file))
        .map(({ to }) => `${file} → ${to}`),
    );
  expect(broken).toEqual([]);
});

test('the grader needs no Node, React or database, or it could not run in a browser', () => {
  // The one library it has reads formulas.
  const ours = (file: string, from: string) =>
    from.startsWith('#grader/') || (from === 'mathjs/number' && file === 'grader/quiz/formula.ts');
  const outside = sourceFiles(/^grader\/.*\.ts$/)
    .filter((file) => !/^grader\/sandbox\//.test(file))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ from }) => !ours(file, from))
        .map(({ from }) => `${file} → ${from}`),
    );
  expect(outside).toEqual([]);
});

test('every file in server/ is barred from the browser', () => {
  const open = sourceFiles(/^server\/.*\.ts$/).filter(
    (file) => !importsOf(file).some(({ from }) => from === 'server-only'),
  );
  expect(open).toEqual([]);
});

test('only the code editor loads Monaco, or every page would pay for it', () => {
  const loaders = sourceFiles(/^(app|components|lib)\/.*\.tsx?$/).filter((file) =>
    importsOf(file).some(({ from, typeOnly }) => /^monaco-editor/.test(from) && !typeOnly),
  );
  expect(loaders.filter((file) => !/^components\/(code-editor|monaco)[\w-]*\.tsx?$/.test(file))).toEqual([]);
});

/** What is longer than 200 lines, and why it is one file all the same. */
const long: Readonly<Record<string, string>> = {
  'components/figures/live/biological-neuron.tsx': 'one drawing',
  'components/figures/parts/walk-drawing.tsx': 'one drawing',
  'components/quiz/response-keeper.ts': 'one state machine',
  'grader/diagnose/signature.ts': 'one algorithm',
  'grader/quiz/formula.ts': 'one grammar: reading, then evaluating',
  'grader/report.ts': 'one schema',
  'grader/sandbox/javascript/guest.ts': 'runs inside the sandbox, which has no modules of ours',
  'grader/sandbox/pool.ts': 'one state machine',
  'grader/sandbox/python/host.ts': 'one boot of one interpreter',
  'scripts/fuzz/python.ts': 'one grammar of programs',
  'scripts/fuzz/typescript.ts': 'one grammar of programs',
  'scripts/quiz-formats/qti-item.ts': 'one file format',
  'server/classes/marking.ts': 'one act, with all that may stand in its way',
  'server/marks.ts': 'one act, with all that may stand in its way',
  'server/views-quiz.ts': 'one contract between server and pages',
  'server/views.ts': 'one contract between server and pages',
  'server/worker.ts': 'one life of a job',
};

test('no file outgrows what a reader can hold', () => {
  const code = sourceFiles(/^(app|components|server|grader|lib|scripts|i18n)\/.*\.(tsx?|mjs)$/);
  const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1;
  expect(code.filter((file) => lines(file) > (file in long ? 300 : 200))).toEqual([]);
  const short = Object.keys(long).filter((file) => lines(file) <= 200);
  expect(short, 'is short now: take it off the list').toEqual([]);
});

test('there is no drawer for leftovers', () => {
  expect(sourceFiles(/(^|\/)(utils|helpers|types|services|misc)(\/|\.tsx?$)/)).toEqual([]);
});
