import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Device, newDevice } from '#tests/e2e/device.ts';
import { codeOf, ExercisePage } from '#tests/e2e/exercise-page.ts';
import { flaws } from '#tests/e2e/flaws.ts';
import { anInstructor, register, signIn, somebody } from '#tests/e2e/people.ts';
import { press, typeInto } from '#tests/e2e/tab.ts';
import { type Locale, locales, texts } from '#tests/e2e/texts.ts';

const lesson = 'a-network';

/** The words of a sentence that lead on. */
const linkIn = (sentence: string, tag: string) => new RegExp(`<${tag}>(.+)</${tag}>`).exec(sentence)?.[1] ?? '';

/** A discussion as a person uses it: found by roles and by the words on it. */
class Place {
  readonly t: ReturnType<typeof texts>;

  constructor(
    readonly page: Page,
    readonly locale: Locale,
  ) {
    this.t = texts(locale);
  }

  async openLesson(): Promise<void> {
    await this.page.goto(`/${this.locale}/learn/${lesson}`);
    await this.page.getByRole('heading', { name: this.t('Discussion.title'), exact: true }).scrollIntoViewIfNeeded();
  }

  composer = (): Locator => this.page.getByLabel(this.t('Discussion.composer.label'), { exact: true });
  comments = (): Locator =>
    this.page.getByRole('list', { name: this.t('Discussion.list'), exact: true }).getByRole('article');
  comment = (text: string): Locator => this.comments().filter({ hasText: text });
  button = (of: Locator | Page, name: string): Locator => of.getByRole('button', { name, exact: true });

  /** What only a press on “more” brings. */
  async act(of: Locator, name: string): Promise<void> {
    const more = this.button(of, this.t('Discussion.more'));
    if ((await more.getAttribute('aria-expanded')) === 'false') await more.press('Enter');
    await press(this.button(of, name));
  }

  async says(text: string): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: text }).waitFor();
  }

  async write(text: string): Promise<Locator> {
    await this.composer().fill(text);
    await this.composer().press('ControlOrMeta+Enter');
    await this.says(this.t('Discussion.said.written'));
    await expect.poll(() => this.composer().inputValue()).toBe('');
    return this.comment(text);
  }
}

/** While the network is gone, and back again. */
async function offline(device: Device, act: () => Promise<void>): Promise<void> {
  device.expectProblem(/ERR_INTERNET_DISCONNECTED/);
  await device.context.setOffline(true);
  await act();
  await device.context.setOffline(false);
}

for (const locale of locales) {
  const t = texts(locale);

  test(`people discuss a lesson, and an instructor looks after it (${locale})`, { timeout: 240_000 }, async () => {
    const [one, two, three] = [await newDevice({ locale }), await newDevice({ locale }), await newDevice({ locale })];
    const [ada, bo, prof] = [one, two, three].map(({ page }) => new Place(page, locale)) as [Place, Place, Place];
    const found: string[] = [];
    const [mark, rudeness] = [`question ${locale} ${Date.now()}`, `rude ${locale} ${Date.now()}`];

    // A stranger reads, registers to write, and is back.
    await ada.openLesson();
    const way = ada.page.getByRole('link', { name: linkIn(t.raw('Discussion.signIn'), 'register'), exact: true });
    await way.waitFor();
    expect(await ada.composer().count()).toBe(0);
    await way.press('Enter');
    await register(ada.page, locale, somebody('Ada'));
    await ada.page.waitForURL(`**/${locale}/learn/${lesson}#discussion`);

    // What is being written is seen as it will be, survives a reload and a dead network, and is sent once.
    const question = `Why $\\sigma$? ${mark}`;
    await ada.composer().fill(question);
    await ada.page
      .getByRole('region', { name: t('Discussion.composer.preview') })
      .locator('.katex')
      .waitFor();
    await ada.page.reload();
    await expect.poll(() => ada.composer().inputValue()).toBe(question);
    await offline(one, async () => {
      await ada.composer().press('ControlOrMeta+Enter');
      await ada.page
        .getByRole('alert')
        .filter({ hasText: t('Discussion.problem.network') })
        .waitFor();
    });
    expect(await ada.composer().inputValue()).toBe(question);
    await press(ada.page.getByRole('button', { name: new RegExp(`^${t('Discussion.composer.send')}`) }));
    const asked = ada.comment(mark);
    await asked.locator('.katex').waitFor();
    expect(await asked.count()).toBe(1);

    // Somebody else likes it, in vain at first, and answers.
    await two.page.goto(`/${locale}/register`);
    await register(bo.page, locale, somebody('王小明'));
    await bo.openLesson();
    const like = bo.comment(mark).getByRole('button', { name: new RegExp(`^${t('Discussion.like')}`) });
    await like.waitFor();
    await offline(two, async () => {
      await like.press('Enter');
      await bo
        .comment(mark)
        .getByRole('alert')
        .filter({ hasText: t('Discussion.problem.network') })
        .waitFor();
    });
    expect(await like.getAttribute('aria-pressed')).toBe('false');
    await like.press('Enter');
    await expect.poll(() => like.textContent()).toMatch(/1$/);
    await bo.button(bo.comment(mark), t('Discussion.reply.action')).press('Enter');
    const reply = bo.page.getByLabel(t('Discussion.reply.label'), { exact: true });
    await expect.poll(() => reply.evaluate((field) => field === document.activeElement)).toBe(true);
    await reply.fill(`因为 **平滑** reply ${locale}`);
    await reply.press('ControlOrMeta+Enter');
    await bo.comment(`reply ${locale}`).first().locator('strong').waitFor();
    const rude = await bo.write(rudeness);

    // The first one edits, reports and deletes, and takes that back.
    await ada.openLesson();
    await ada.act(asked, t('Discussion.edit.action'));
    const edit = ada.page.getByLabel(t('Discussion.edit.label'), { exact: true });
    await edit.fill(`Why $\\tanh$? ${mark} edited`);
    await edit.press('ControlOrMeta+Enter');
    await ada.says(t('Discussion.said.edited'));
    await ada.act(asked, t('Discussion.history.show'));
    await asked
      .getByRole('region', { name: t('Discussion.history.label') })
      .locator('.katex')
      .waitFor();
    found.push(...(await flaws(ada.page, 'a discussion with a history', '#discussion')));
    await ada.act(asked, t('Discussion.delete'));
    await press(ada.button(ada.page, t('Discussion.restore')));
    await asked.waitFor();
    const rudeForAda = ada.comment(rudeness);
    await ada.act(rudeForAda, t('Discussion.report.action'));
    await typeInto(ada.page.getByLabel(t('Discussion.report.label')), `unkind ${rudeness}`);
    await ada.page.keyboard.press('Enter');
    await ada.says(t('Discussion.said.reported'));

    // The instructor highlights the question and hides what was reported.
    await signIn(prof.page, locale, anInstructor('Grace'));
    await prof.openLesson();
    await prof.act(prof.comment(`${mark} edited`), t('Discussion.highlight'));
    await prof.says(t('Discussion.said.highlighted'));
    await prof.page.getByRole('link', { name: t('Discussion.moderation.link'), exact: true }).press('Enter');
    const item = prof.page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: `unkind ${rudeness}` })
      .first();
    await item.waitFor();
    await press(prof.button(item, t('Discussion.hide.action')));
    await typeInto(prof.page.getByLabel(t('Discussion.hide.label')), 'Please be kind.');
    found.push(...(await flaws(prof.page, 'moderation')));
    await prof.page.keyboard.press('Enter');
    await item.waitFor({ state: 'hidden' });

    // Its author learns why; others see it no more; what was highlighted is first and says so.
    await bo.openLesson();
    await rude.getByText('Please be kind.').waitFor();
    await ada.openLesson();
    await asked.waitFor();
    expect(await rudeForAda.count()).toBe(0);
    const first = ada.comments().first();
    expect(await first.textContent()).toContain(t('Discussion.highlighted'));
    // The colours are the same in both languages.
    if (locale === 'en') found.push(...(await flaws(bo.page, 'a discussion with a hidden comment', '#discussion')));
    expect(found).toEqual([]);
  });

  test(`an exercise’s comments wait until it is solved or they are asked for (${locale})`, async () => {
    const slug = 'weighted-sum';
    const secret = `SECRET ${locale} ${Date.now()}`;
    const [one, two] = [await newDevice({ locale }), await newDevice({ locale })];
    const received: string[] = [];
    for (const { context } of [one, two]) {
      context.on('response', async (response) => {
        if (response.url().includes('/api/comments?')) received.push(await response.text().catch(() => ''));
      });
    }
    const tab = (page: Page) => page.getByRole('button', { name: t('Discussion.tabs.discussion'), exact: true });

    // Whoever solves it finds the discussion open; Ctrl+Enter in a comment hands in no code.
    const { page } = one;
    await page.goto(`/${locale}/register`);
    await register(page, locale, somebody('Ada'));
    const at = await new ExercisePage({ page, locale, slug }).open();
    await tab(page).click();
    await page.getByText(t('Discussion.closed.text')).waitFor();
    await at.write(codeOf(slug, 'solution', 'python'));
    await at.submit();
    await at.verdict('pass');
    const place = new Place(page, locale);
    const tabs = page.getByRole('button', { name: t('Discussion.tabs.statement'), exact: true });
    await tabs.first().click();
    await tab(page).click();
    await page.getByText(t('Discussion.closed.text')).waitFor({ state: 'hidden' });
    await place.write(secret);
    await at.openTab('history');
    await expect.poll(() => at.results.getByRole('listitem').count()).toBe(1);

    // A stranger is told that there is something, is not sent it, asks for it, and may come back to it to write.
    received.length = 0;
    const other = two.page;
    await other.goto(`/${locale}/exercises/${slug}#discussion`);
    await other.getByText(t('Discussion.closed.text')).waitFor();
    await expect.poll(() => received.length).toBeGreaterThan(0);
    expect(received.join()).not.toContain('SECRET');
    const found: string[] = [];
    if (locale === 'zh') found.push(...(await flaws(other, 'a discussion that is kept back', '.workspace-statement')));
    await other.getByRole('button', { name: t('Discussion.closed.open'), exact: true }).click();
    await other.getByText(secret).waitFor();
    found.push(...(await flaws(other, 'a discussion beside an exercise', '.workspace-statement')));
    await other.getByRole('link', { name: linkIn(t.raw('Discussion.signIn'), 'register'), exact: true }).click();
    await register(other, locale, somebody('Bo'));
    await other.waitForURL(`**/${locale}/exercises/${slug}#discussion`);
    await other.getByText(secret).waitFor();
    expect(found).toEqual([]);
  });
}
