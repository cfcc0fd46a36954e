import type { Locator, Page } from 'playwright-core';
import { quizBySlug } from '#exercises/quiz/catalog.ts';
import type { Item, Kind } from '#grader/quiz/item.ts';
import { type Locale, texts } from '#tests/e2e/texts.ts';

/** A quiz as a learner with a keyboard takes it: found by roles and by the words on it. */
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
  press = async (name: string): Promise<void> => this.button(name).press('Enter');

  async begin(mode: 'practice' | 'test'): Promise<void> {
    await this.open();
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
    if (kind) await byKeyboard[kind](this.item(number), this);
  }
}

const dotName = (t: QuizPage['t'], number: number) =>
  new RegExp(`^${t('Quiz.taking.dot', { number, state: '' }).trim()}`);

/** What a learner without a mouse does with each kind. */
const byKeyboard: Record<Kind, (item: Locator, at: QuizPage) => Promise<void>> = {
  async choice(item) {
    await item.getByRole('radio').first().focus();
    await item.page().keyboard.press('ArrowDown');
  },
  async choices(item) {
    await item.getByRole('checkbox').first().press('Space');
    await item.getByRole('checkbox').nth(1).press('Space');
  },
  async number(item, { t }) {
    await item.getByRole('textbox').pressSequentially('.13');
    await item.getByText(t('Quiz.kinds.number.read', { value: '0.13' })).waitFor();
  },
  async formula(item) {
    const variable = (await item.locator('code').first().textContent())?.split(',')[0] ?? '';
    await item.getByRole('textbox').pressSequentially(`2*${variable}`);
    await item.locator('.quiz-formula .katex').first().waitFor();
  },
  async ordering(item, { t }) {
    const down = item.getByRole('button', { name: t('Quiz.kinds.ordering.down'), exact: true }).first();
    await down.press('ArrowDown');
    await item
      .getByRole('status')
      .filter({ hasText: t('Quiz.kinds.ordering.said', { place: 2, count: await item.getByRole('listitem').count() }) })
      .waitFor();
    // The focus went along.
    await item.page().keyboard.press('ArrowUp');
  },
  async matching(item) {
    for (const [place, select] of (await item.getByRole('combobox').all()).entries()) {
      await select.focus();
      await item.page().keyboard.press(String.fromCharCode(65 + place));
    }
  },
  async trace(item) {
    await item.getByRole('textbox').pressSequentially('12');
  },
  async free(item) {
    await item.getByRole('textbox').pressSequentially('Because the slopes multiply. 因为斜率相乘。');
  },
};
