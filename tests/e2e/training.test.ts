import { expect, test } from 'vitest';
import { misconceptions } from '#exercises/misconceptions.ts';
import { newDevice } from '#tests/e2e/device.ts';
import { codeOf, ExercisePage } from '#tests/e2e/exercise-page.ts';

const slug = 'fix-the-training-loop';
const bugs = ['restarts-each-epoch', 'losses-before-epoch', 'uses-updated-weight'] as const;

const visits = [
  { locale: 'en', language: 'python', flat: 'Yours never change, while the right ones fall from 0.275 to 0.007748.' },
  { locale: 'zh', language: 'typescript', flat: '你的损失始终不变，而正确的损失从 0.275 降到 0.007748。' },
] as const;

for (const { locale, language, flat } of visits) {
  const nameOf = (id: string) => misconceptions[id]?.name[locale] ?? '';

  test(`the bugs found are counted, and those left are told when asked for (${locale}, ${language})`, async () => {
    const { page } = await newDevice();
    const at = await new ExercisePage({ page, locale, slug, language }).open();
    const { t, results } = at;
    await at.run();
    await at.says(flat);
    const curve = results.getByRole('img', { name: t('LossCurve.title'), exact: true });
    expect(await curve.locator('desc').textContent()).toContain(flat);
    await results.getByLabel(t('LossCurve.of')).selectOption({ label: t('LossCurve.case', { number: 1 }) });
    await expect.poll(() => curve.locator('desc').textContent()).toContain('0.1485');

    await at.submit();
    await at.says(t('Bugs.found', { found: 0, total: 3, left: 'some' }));
    const left = (id: string) => results.getByText(nameOf(id), { exact: true });
    for (const id of bugs) expect(await left(id).isVisible()).toBe(false);
    await results.getByText(t('Bugs.ask'), { exact: true }).click();
    for (const id of bugs) await left(id).waitFor();

    await at.write(codeOf(slug, 'bugs/uses-updated-weight', language));
    await at.submit();
    await at.says(t('Bugs.found', { found: 2, total: 3, left: 'some' }));
    await left('uses-updated-weight').click();
    await at.says(misconceptions['uses-updated-weight']?.question[locale] ?? '');
    expect(await left('restarts-each-epoch').count()).toBe(0);

    await at.write(codeOf(slug, 'solution', language));
    await at.submit();
    await at.verdict('pass');
    await at.says(t('Bugs.found', { found: 3, total: 3, left: 'none' }));
  });

  test(`an input that is too much work is refused in words (${locale}, ${language})`, async () => {
    const { page, expectProblem } = await newDevice();
    expectProblem(/400/);
    const at = await new ExercisePage({ page, locale, slug: 'train-network', language }).open();
    await at.openTab('custom');
    await at.results.getByLabel('epochs =').fill('2500');
    await at.button(at.t('Exercise.custom.run')).click();
    await at.says(locale === 'en' ? 'at most 2,000' : '1 到 2000 之间');
  });
}
