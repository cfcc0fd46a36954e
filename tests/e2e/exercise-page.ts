import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Language, languageLabels } from '#components/language.ts';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { type Locale, texts } from '#tests/e2e/texts.ts';

const endings: Record<Language, string> = { python: 'py', typescript: 'ts' };

/** A file of an exercise: `solution`, `starter`, `mutants/<id>`. */
export const codeOf = (slug: string, file: string, language: Language) =>
  readFileSync(`exercises/code/${slug}/${file}.${endings[language]}`, 'utf8');

interface Options {
  readonly page: Page;
  readonly locale: Locale;
  readonly slug: string;
  readonly language?: Language;
}

/** The exercise page as a learner uses it: found by roles and by the words on it. */
export class ExercisePage {
  readonly page: Page;
  readonly t: ReturnType<typeof texts>;
  readonly locale: Locale;
  readonly language: Language;
  readonly title: string;
  readonly results: Locator;
  readonly editor: Locator;
  private readonly path: string;

  constructor({ page, locale, slug, language = 'python' }: Options) {
    const exercise = exerciseBySlug(slug);
    if (!exercise) throw new Error(`no exercise ${slug}`);
    this.page = page;
    this.locale = locale;
    this.t = texts(locale);
    this.language = language;
    this.title = exercise.title[locale];
    this.path = `/${locale}/exercises/${slug}`;
    this.results = page.getByRole('region', { name: this.t('Exercise.panes.results'), exact: true });
    const label = this.t('Exercise.editor.label', { language: languageLabels[language], title: this.title });
    this.editor = page.getByRole('textbox', { name: label });
  }

  async open(): Promise<this> {
    await this.page.goto(this.path);
    return this.ready();
  }

  /** Until Monaco is there in the language that is wanted. */
  async ready(): Promise<this> {
    await this.page.locator('[data-editor="monaco"]').waitFor();
    const choice = this.page.getByRole('radio', { name: languageLabels[this.language] });
    if (!(await choice.isChecked())) await this.page.getByText(languageLabels[this.language], { exact: true }).click();
    await this.editor.waitFor();
    return this;
  }

  /** Replaces all code, by pasting. */
  async write(code: string): Promise<void> {
    await this.editor.focus();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), code);
    await this.page.keyboard.press('ControlOrMeta+V');
    await this.reads(code.trim().split('\n').at(-1) ?? '');
  }

  /** Until a line of the code on show holds this. */
  async reads(line: string): Promise<void> {
    await this.page.locator('.view-line', { hasText: line.trim() }).first().waitFor();
  }

  button = (name: string): Locator => this.page.getByRole('button', { name, exact: true });

  async run(): Promise<void> {
    await this.page.getByTitle(this.t('Exercise.bar.runTitle')).filter({ visible: true }).click();
  }

  async submit(): Promise<void> {
    await this.page.getByTitle(this.t('Exercise.bar.submitTitle')).filter({ visible: true }).click();
  }

  /** Until the verdict over the results says this. */
  async verdict(kind: VerdictKind): Promise<void> {
    await this.results.getByRole('heading', { name: this.t(`Report.banner.title.${kind}`), exact: true }).waitFor();
  }

  /** Until the results say this. */
  async says(text: string): Promise<void> {
    await this.results.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Until the editor marks an error on this line. */
  async marks(line: number): Promise<void> {
    const marked = () =>
      this.page.evaluate((row) => {
        const wanted = document.querySelectorAll('.view-line')[row]?.getBoundingClientRect();
        const marks = [...document.querySelectorAll('.squiggly-error')].map((mark) => mark.getBoundingClientRect());
        return marks.some(({ top }) => wanted && top >= wanted.top && top < wanted.bottom);
      }, line - 1);
    await expect.poll(marked, { timeout: 10_000 }).toBe(true);
  }

  async draftIs(state: 'saved' | 'device'): Promise<void> {
    await this.page.getByText(this.t(`Exercise.draft.${state}`), { exact: true }).waitFor();
  }

  async openTab(tab: 'results' | 'custom' | 'history'): Promise<void> {
    await this.results.getByRole('button', { name: this.t(`Exercise.results.tabs.${tab}`), exact: true }).click();
  }
}

type VerdictKind =
  | 'pass'
  | 'fail'
  | 'error'
  | 'syntax-error'
  | 'runtime-error'
  | 'time-limit'
  | 'memory-limit'
  | 'output-limit'
  | 'missing-entry';
