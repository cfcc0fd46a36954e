import { expect, test } from 'vitest';
import { misconceptions } from '#exercises/misconceptions.ts';
import { newDevice } from '#tests/e2e/device.ts';
import { codeOf, ExercisePage } from '#tests/e2e/exercise-page.ts';

const slug = 'sigmoid';

// Every kind of feedback in both human languages, and in both programming languages.
const visits = [
  {
    locale: 'en',
    language: 'python',
    unfinished: { code: 'def sigmoid(z)\n    return 1 / (1 + 2.718281828459045 ** -z)\n', at: [1, 15], fix: ':' },
    failing: { code: 'def sigmoid(z):\n    w = 1\n    return w / 0\n', type: 'ZeroDivisionError', line: 3 },
    endless: 'def sigmoid(z):\n    while True:\n        pass\n',
    greedy: 'def sigmoid(z):\n    kept = []\n    while True:\n        kept.append([z] * 100_000)\n',
    talkative: 'def sigmoid(z):\n    while True:\n        print("again and again")\n',
    text: 'def sigmoid(z):\n    return "0.5"\n',
    misnamed: 'def sigmiod(z):\n    return 0.5\n',
    wrongKind: "expected a number, got the text '0.5'",
  },
  {
    locale: 'zh',
    language: 'typescript',
    unfinished: {
      code: 'function sigmoid(z: number): number {\n  return 1 / (1 + Math.exp(-z);\n}\n',
      at: [2, 31],
      fix: ')',
    },
    failing: {
      code: 'function sigmoid(z: number): number {\n  const w: any = null;\n  return w.z * z;\n}\n',
      type: 'TypeError',
      line: 3,
    },
    endless: 'function sigmoid(z: number): number {\n  while (true) {}\n}\n',
    greedy:
      'function sigmoid(z: number): number {\n  const kept = [];\n  for (;;) kept.push(new Array(100000).fill(z));\n}\n',
    talkative: "function sigmoid(z: number): number {\n  for (;;) console.log('again and again');\n}\n",
    text: "function sigmoid(z: number) {\n  return '0.5';\n}\n",
    misnamed: 'function sigmiod(z: number): number {\n  return 0.5;\n}\n',
    wrongKind: "期望一个数，得到文本 '0.5'",
  },
] as const;

for (const { locale, language, unfinished, failing, endless, greedy, talkative, text, misnamed, wrongKind } of visits) {
  const open = async () => {
    const { page } = await newDevice();
    return new ExercisePage({ page, locale, slug, language }).open();
  };
  const solution = codeOf(slug, 'solution', language);

  test(`an error is marked at its line and column, and its link leads there (${locale}, ${language})`, async () => {
    const at = await open();
    const { t, results, page } = at;
    await at.write(unfinished.code);
    await at.run();
    await at.verdict('syntax-error');
    const [line, column] = unfinished.at;
    await at.marks(line);
    await results.getByRole('button', { name: t('Report.error.lineColumn', { line, column }), exact: true }).click();
    await expect.poll(() => at.editor.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type(unfinished.fix);
    await at.run();
    await at.says(t('Exercise.results.submitNext'));

    await at.write(failing.code);
    await at.run();
    await at.verdict('runtime-error');
    await at.says(failing.type);
    await at.marks(failing.line);
    await at.submit();
    await at.says(t('Report.banner.score', { percent: 0 }));
    await at.verdict('runtime-error');
    await at.marks(failing.line);
  });

  test(`code that never ends or takes too much is stopped, named, and the next Run works (${locale}, ${language})`, async () => {
    const at = await open();
    for (const [code, verdict] of [
      [endless, 'time-limit'],
      [greedy, 'memory-limit'],
      [talkative, 'output-limit'],
    ] as const) {
      await at.write(code);
      await at.run();
      await at.verdict(verdict);
      await at.submit();
      await at.says(at.t('Report.banner.score', { percent: 0 }));
      await at.verdict(verdict);
    }
    await at.write(solution);
    await at.run();
    await at.says(at.t('Exercise.results.submitNext'));
  });

  test(`a wrong shape, a missing function and a wrong idea are told in words (${locale}, ${language})`, async () => {
    const at = await open();
    await at.write(text);
    await at.run();
    await at.verdict('fail');
    await at.says(wrongKind);
    await at.write(misnamed);
    await at.run();
    await at.says(at.t.markup('Report.error.near-entry', { entry: 'sigmoid', name: 'sigmiod', code: (name) => name }));
    await at.marks(1);
    await at.write('one = 1;\n');
    await at.run();
    await at.says(at.t.markup('Report.error.missing-entry', { entry: 'sigmoid', code: (name) => name }));
    await at.says(at.t('Report.banner.text.missing-entry'));
    await expect.poll(() => at.page.getByText(at.t('Report.banner.marked')).count()).toBe(0);
    // Nothing was called, so there is no curve to look at.
    expect(await at.results.getByText(at.t('Curve.title')).count()).toBe(0);
    await at.write(codeOf(slug, 'mutants/exponent-sign', language));
    await at.submit();
    const idea = misconceptions['exponent-sign'];
    for (const part of ['name', 'explanation', 'question'] as const) await at.says(idea?.[part][locale] ?? '');
  });
}

const spy = {
  python: `
def sigmoid(z):
    print(f"input {z}")
    trace(f"input {z}", z)
    if z in (2, 0, -1, -5):
        return 0.5
    if z > 3:
        raise ValueError(f"input {z}")
    if z < -3:
        return f"input {z}"
    raise type(f"input {z}", (Exception,), {})(f"input {z}")
`,
  typescript: `
function sigmoid(z: number): unknown {
  console.log(\`input \${z}\`);
  trace(\`input \${z}\`, z);
  if ([2, 0, -1, -5].includes(z)) return 0.5;
  if (z > 3) throw new Error(\`input \${z}\`);
  if (z < -3) return \`input \${z}\`;
  throw Object.assign(new Error(\`input \${z}\`), { name: \`input \${z}\` });
}
`,
};

for (const language of ['python', 'typescript'] as const) {
  test(`no trick of the code brings the inputs of hidden cases to the browser (${language})`, async () => {
    const { page } = await newDevice();
    const at = await new ExercisePage({ page, locale: 'en', slug, language }).open();
    const received: Promise<string>[] = [];
    page.on('response', (response) => {
      const type = response.request().resourceType();
      // The browser forgets some when the page is left; the answers that matter are asked for again below.
      if (type === 'fetch' || type === 'document') received.push(response.text().catch(() => ''));
    });
    await at.write(spy[language]);
    await at.submit();
    await at.says(at.t('Report.hidden.title'));
    await at.openTab('history');
    await at.results.getByRole('listitem').getByRole('button').first().click();
    await at.says(at.t('Report.hidden.title'));
    const answers = await page.evaluate(async (exercise) => {
      const read = async (path: string) => (await fetch(path)).text();
      const list = await read(`/api/submissions?exercise=${exercise}`);
      const { id } = JSON.parse(list).submissions[0];
      return [list, await read(`/api/submissions/${id}`), await read(`/api/submissions/${id}/events`)];
    }, slug);
    await page.reload();
    const everything = [...answers, ...(await Promise.all(received)), await page.content()].join('\n');
    const told = [...everything.matchAll(/input (-?\d[\d.e-]*)/g)].map(([, number]) => Number(number));
    expect(new Set(told)).toEqual(new Set([2, 0, -1, -5]));
  });
}
