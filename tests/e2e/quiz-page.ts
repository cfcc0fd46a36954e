import type { Locator, Page } from 'playwright-core';
import { quizBySlug } from '#exercises/quiz/catalog.ts';
import type { Item, Kind } from '#grader/quiz/item.ts';
import { tabTo } from '#tests/e2e/tab.ts';
import { type Locale, texts } from '#tests/e2e/texts.ts';

/** More than all options of a long item. */
const farAway = 120;

/** A quiz as a learner with a keyboard takes it: found by roles and by the words on it, reached by Tab. */
export class QuizPage {
  readonly t: ReturnType<typeof texts>;
  readonly items: readonly Item[];

  constructor(
    readonly page: Page,
    readonly locale: Locale,
    readonly slug: string,
  ) {
    this.t = texts(locale);
    this.items = quizBySlug(slug)?.items ?? [];
  }

  async open(): Promise<void> {
    await this.page.goto(`/${this.locale}/quizzes/${this.slug}`);
  }

  button = (name: string, of: Locator | Page = this.page): Locator => of.getByRole('button', { name, exact: true });

  async press(name: string, of: Locator | Page = this.page): Promise<void> {
    await tabTo(this.page, this.button(name, of), farAway);
    await this.page.keyboard.press('Enter');
  }

  async begin(mode: 'practice' | 'test'): Promise<void> {
    await this.press(this.t(`Quiz.start.begin.${mode}`));
    await this.page.waitForURL(/quizzes\/[\w-]+\/[0-9a-f-]{36}/);
    await this.item(1).waitFor();
  }

  item = (number: number): Locator =>
    this.page.getByRole('region', {
      name: this.t('Quiz.taking.of', { number, count: this.items.length }),
      exact: true,
    });
  dot = (number: number): Locator =>
    this.page.locator('.quiz-bar').getByRole('button', { name: dotName(this.t, number) });

  async go(number: number): Promise<Locator> {
    await this.dot(number).press('Enter');
    await this.item(number).waitFor();
    return this.item(number);
  }

  saveIs = (state: string): Promise<void> => this.page.locator(`[data-save="${state}"]`).waitFor();

  /** The first item of a kind, by its number. */
  numberOf = (kind: Kind): number => this.items.findIndex((item) => item.kind === kind) + 1;

  /** Answers an item somehow, by keyboard. */
  async answer(number: number): Promise<void> {
    const kind = this.items[number - 1]?.kind;
    if (kind) await answerByKeyboard(kind, this.item(number), this.t);
  }
}

const dotName = (t: QuizPage['t'], number: number) =>
  new RegExp(`^${t('Quiz.taking.dot', { number, state: '' }).trim()}`);

/** What a learner without a mouse does with an item of a kind: reaches it by Tab, and uses its keys. */
export const answerByKeyboard = (kind: Kind, item: Locator, t: QuizPage['t']): Promise<void> =>
  byKeyboard[kind](item, t, item.page());

async function typeInto(item: Locator, text: string): Promise<void> {
  await tabTo(item.page(), item.getByRole('textbox'), farAway);
  await item.page().keyboard.type(text);
}

const byKeyboard: Record<Kind, (item: Locator, t: QuizPage['t'], page: Page) => Promise<void>> = {
  async choice(item, _t, page) {
    await tabTo(page, item.getByRole('radio').first(), farAway);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
  },
  async choices(item, _t, page) {
    await tabTo(page, item.getByRole('checkbox').first(), farAway);
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
  },
  async number(item, t) {
    await typeInto(item, '.13');
    await item.getByText(t('Quiz.kinds.number.read', { value: '0.13' })).waitFor();
  },
  async formula(item) {
    const variable = (await item.locator('code').first().textContent())?.split(',')[0] ?? '';
    await typeInto(item, `2*${variable}`);
    await item.locator('.quiz-formula .katex').first().waitFor();
  },
  async ordering(item, t, page) {
    await tabTo(page, item.getByRole('button', { name: t('Quiz.kinds.ordering.down'), exact: true }).first(), farAway);
    await page.keyboard.press('ArrowDown');
    await item
      .getByRole('status')
      .filter({ hasText: t('Quiz.kinds.ordering.said', { place: 2, count: await item.getByRole('listitem').count() }) })
      .waitFor();
    // The focus went along.
    await page.keyboard.press('ArrowUp');
  },
  async matching(item, _t, page) {
    for (const [place, select] of (await item.getByRole('combobox').all()).entries()) {
      await tabTo(page, select, farAway);
      await page.keyboard.press(String.fromCharCode(65 + place));
    }
  },
  trace: (item) => typeInto(item, '12'),
  free: (item) => typeInto(item, 'Because the slopes multiply. 因为斜率相乘。'),
};
