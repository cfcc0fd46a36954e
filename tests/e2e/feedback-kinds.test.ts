import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { misconceptions } from '#exercises/misconceptions.ts';
import { newDevice } from '#tests/e2e/device.ts';
import { codeOf, ExercisePage } from '#tests/e2e/exercise-page.ts';

/** A learner's program from the evaluation, without the line that says what it is. */
const program = (file: string) => readFileSync(`tests/eval/${file}`, 'utf8').replace(/^.*expect: .*\n/, '');

// Each kind of feedback in both human languages, and in both programming languages.
const visits = [
  {
    locale: 'en',
    language: 'python',
    named: program('backprop-w1/wrong/independent/links-no-hidden-slope.py'),
    factor: program('backprop-w1/wrong/independent/model-half-slopes.py'),
    traced: `from math import exp


def forward(x1, x2, p):
    act = lambda t: 1 / (1 + exp(-t))
    h1 = act(p["w1"] * x1 + p["w2"] * x2)
    h2 = act(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = act(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    trace("h1", h1)
    trace("h2", h2)
    return {"h1": h1, "h2": h2, "o1": o1}
`,
  },
  {
    locale: 'zh',
    language: 'typescript',
    named: program('backprop-w1/wrong/independent/chain-no-fourth.ts'),
    factor: program('backprop-w1/wrong/independent/terse-only-a.ts'),
    traced: `function forward(x1: number, x2: number, p: Record<string, number>) {
  const act = (t: number) => 1 / (1 + Math.exp(-t));
  const h1 = act(p.w1 * x1 + p.w2 * x2);
  const h2 = act(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = act(p.w5 * h1 + p.w6 * h2 + p.b3);
  trace('h1', h1);
  trace('h2', h2);
  return { h1, h2, o1 };
}
`,
  },
] as const;

for (const { locale, language, named, factor, traced } of visits) {
  const open = async (slug: string) => {
    const { page } = await newDevice();
    return new ExercisePage({ page, locale, slug, language }).open();
  };

  test(`a wrong idea is named, and its missing factor framed in the formula (${locale}, ${language})`, async () => {
    const at = await open('backprop-w1');
    const { results, t } = at;
    await at.write(named);
    await at.submit();
    const idea = misconceptions['missing-hidden-sigmoid-derivative'];
    await results.getByText(idea?.name[locale] ?? '', { exact: true }).waitFor();
    await results.getByRole('heading', { name: t('Diagnosis.title') }).waitFor();
    const formula = results.getByRole('figure', { name: t('Diagnosis.formula') });
    // Once among the derivatives, once among what they are equal to.
    await formula.locator('.katex-html .amiss-missing').first().waitFor();
    expect(await formula.locator('.katex-html .amiss-missing').count()).toBe(2);
    expect(await formula.locator('.amiss-word').first().textContent()).toBe(t('Diagnosis.marks.missing'));
  });

  test(`a factor that no list knows is found from the numbers (${locale}, ${language})`, async () => {
    const at = await open('backprop-w1');
    const { results, t } = at;
    await at.write(factor);
    await at.submit();
    const card = results.locator('section', { has: at.page.getByRole('heading', { name: t('Diagnosis.title') }) });
    await card.getByText('1 − h1').or(card.getByText('(1 − h1)')).first().waitFor();
    await card.locator('.katex-html .amiss').first().waitFor();
    // What a screen reader is read: the same formula in MathML.
    expect(await card.locator('math').count()).toBeGreaterThan(0);
  });

  test(`the first wrong quantity is told from what only follows, and shown in the graph (${locale}, ${language})`, async () => {
    const at = await open('forward-pass');
    const { page, results, t } = at;
    await at.write(traced);
    await at.run();
    await at.verdict('fail');
    await results.getByRole('button', { name: t('Graph.firstWrong.show') }).click();
    const values = results
      .getByRole('region', { name: t('Graph.label') })
      .getByRole('table')
      .first();
    const row = (name: string) => values.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
    await row('h1').getByText(t('Graph.verdict.first-wrong')).waitFor();
    await row('h2').getByText(t('Graph.verdict.right')).waitFor();
    await row('o1').getByText(t('Graph.verdict.follows')).waitFor();
  });

  test(`the graph is walked by keyboard, and each step is said in words (${locale}, ${language})`, async () => {
    const at = await open('backprop-w5');
    const { page, results, t } = at;
    await results.getByRole('button', { name: t('Graph.tab'), exact: true }).click();
    const graph = results.getByRole('region', { name: t('Graph.label') });
    await graph.getByRole('img', { name: t('Graph.alt', { number: 1 }) }).waitFor();
    const said = async () => (await graph.getByRole('status').textContent()) ?? '';
    const heard = [await said()];
    await graph.getByRole('button', { name: t('Graph.next') }).focus();
    // The chain of w5: from L over o1 and z_o1 to the weight, each with its number.
    for (let step = 1; step <= 3; step++) {
      await page.keyboard.press('ArrowRight');
      await expect.poll(said).not.toBe(heard.at(-1));
      heard.push(await said());
    }
    expect(heard.slice(1).every((sentence) => /\d/.test(sentence))).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(said).toBe(heard.at(-2));
    await page.keyboard.press('Home');
    await expect.poll(said).toBe(heard[0]);
    await graph.getByText(t('Graph.numbers')).click();
    await graph.getByRole('table').getByRole('rowheader', { name: 'h1' }).first().waitFor();
  });

  test(`a small counterexample can be followed and tried, and the curve lies over the right one, now and in the history (${locale}, ${language})`, async () => {
    const at = await open('sigmoid');
    const { results, t } = at;
    await at.write(codeOf('sigmoid', 'mutants/exponent-sign', language));
    await at.submit();
    const example = results.getByRole('region', { name: t('Counterexample.title') });
    await example.filter({ visible: true }).waitFor();
    await results.getByText(t('Counterexample.steps')).click();
    const curve = results.getByRole('img', { name: t('Curve.title') });
    await curve.waitFor();
    await results.getByText(t('Curve.table')).click();
    await results
      .getByRole('region', { name: t('Curve.table') })
      .getByRole('row')
      .nth(1)
      .waitFor();
    await results.or(results.getByText('|Δ|')).first().waitFor();

    await at.openTab('history');
    await results.getByRole('listitem').getByRole('button').first().click();
    await results
      .getByRole('img', { name: t('Curve.title') })
      .filter({ visible: true })
      .waitFor();
    await results
      .getByRole('button', { name: t('Counterexample.try') })
      .filter({ visible: true })
      .click();
    await results.getByRole('textbox', { name: 'z' }).waitFor();
  });
}
