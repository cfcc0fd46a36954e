import { expect, test } from 'vitest';
import { newDevice } from '#tests/e2e/device.ts';
import { codeOf, ExercisePage } from '#tests/e2e/exercise-page.ts';
import { register, signIn, somebody } from '#tests/e2e/people.ts';

const slug = 'forward-pass';
const code = (line: string) => `def forward(x1, x2, p):\n    return ${line}\n`;

/** The texts that something replaced, as the history pane lists them. */
async function replacedTexts(at: ExercisePage): Promise<string[]> {
  await at.openTab('history');
  const section = at.results.locator('section', { hasText: at.t('Exercise.history.setAside') });
  await section.getByRole('listitem').first().waitFor();
  return section.getByRole('listitem').locator('pre').allTextContents();
}

test('code typed right before the tab is closed is there when the exercise is opened again', async () => {
  const { context, page } = await newDevice();
  const before = new ExercisePage({ page, locale: 'en', slug });
  await before.open();
  await before.write(code('"not lost"'));
  await page.close();
  const after = new ExercisePage({ page: await context.newPage(), locale: 'zh', slug });
  await after.open();
  await after.reads('return "not lost"');
  await after.draftIs('saved');
});

test('a second device shows what the first one wrote, the newest text wins and the other one is kept', async () => {
  const person = somebody('Grace Hopper');
  const [first, second] = [await newDevice(), await newDevice()];
  await first.page.goto('/en/register');
  await register(first.page, 'en', person);
  await signIn(second.page, 'en', person);
  const here = new ExercisePage({ page: first.page, locale: 'en', slug });
  const there = new ExercisePage({ page: second.page, locale: 'en', slug });

  await here.open();
  await here.write(code('"first"'));
  await here.draftIs('saved');
  await there.open();
  await there.reads('return "first"');
  await there.write(code('"second"'));
  await there.draftIs('saved');
  await here.write(code('"third"'));
  await here.draftIs('saved');

  await there.open();
  await there.reads('return "third"');
  expect(await replacedTexts(there)).toEqual([code('"second"')]);
});

test('what was typed without a network does not replace newer code of another device, and neither is lost', async () => {
  const person = somebody('Kathleen Booth');
  const [first, second] = [await newDevice(), await newDevice()];
  first.expectProblem(/ERR_INTERNET_DISCONNECTED/);
  await first.page.goto('/en/register');
  await register(first.page, 'en', person);
  await signIn(second.page, 'en', person);
  const here = new ExercisePage({ page: first.page, locale: 'en', slug });
  const there = new ExercisePage({ page: second.page, locale: 'en', slug });
  await here.open();
  await here.write(code('"shared"'));
  await here.draftIs('saved');
  await first.context.setOffline(true);
  await here.write(code('"older"'));
  await here.draftIs('device');
  await there.open();
  await there.write(code('"newer"'));
  await there.draftIs('saved');

  await first.context.setOffline(false);
  await here.page.getByText(here.t('Exercise.notice.set-aside')).waitFor();
  await here.reads('return "newer"');
  expect(await replacedTexts(here)).toEqual([code('"older"')]);
});

test('a reset to the starter and a restored submission are two things, and both can be taken back', async () => {
  const { page } = await newDevice();
  const at = await new ExercisePage({ page, locale: 'en', slug: 'sigmoid', language: 'typescript' }).open();
  const { t } = at;
  const choose = async (item: 'reset' | 'restore') => {
    await at.button(t('Exercise.menu.label')).click();
    await at.button(t(`Exercise.menu.${item}`)).click();
  };
  await choose('restore');
  await page.getByText(t('Exercise.notice.no-submission')).waitFor();
  await at.write(codeOf('sigmoid', 'solution', 'typescript'));
  await at.submit();
  await at.verdict('pass');
  await at.write('// something else\n');

  await choose('reset');
  await page.getByText(t('Exercise.notice.reset')).waitFor();
  await at.reads('return 0;');
  await at.button(t('Exercise.notice.undo')).click();
  await at.reads('// something else');
  await choose('restore');
  await at.reads('return 1 / (1 + Math.exp(-z));');
  await at.button(t('Exercise.notice.undo')).click();
  await at.reads('// something else');
});
