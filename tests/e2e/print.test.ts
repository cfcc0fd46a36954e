import { expect, test } from 'vitest';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { readLesson } from '#exercises/lessons.ts';
import { newDevice } from '#tests/e2e/device.ts';
import { onPaper } from '#tests/e2e/paper.ts';
import { texts } from '#tests/e2e/texts.ts';

const t = texts('zh');
const pressed = [t('Shell.skip'), t('Shell.map'), t('Shell.signIn'), t('Exercise.bar.run'), t('Exercise.bar.submit')];

test('a lesson and a task can be read on paper, without anything that is pressed', async () => {
  const { page } = await newDevice({ locale: 'zh' });
  for (const [path, words] of [
    ['/learn/one-neuron', readLesson('one-neuron')?.zh.sections.map(({ title }) => title) ?? []],
    ['/exercises/backprop-w1', [exerciseBySlug('backprop-w1')?.title.zh ?? '']],
  ] as const) {
    await page.goto(`/zh${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const { text, pages } = await onPaper(page);
    for (const word of words) expect(text).toContain(word);
    for (const word of pressed) expect(text, path).not.toContain(word);
    expect(pages, path).toBeGreaterThan(0);
    expect(pages, path).toBeLessThan(12);
  }
});
