import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { flaws } from '#tests/e2e/flaws.ts';
import { hasFocus, press, tabTo, typeInto } from '#tests/e2e/tab.ts';
import { texts } from '#tests/e2e/texts.ts';

const t = texts('en');
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The pages of a class as an instructor without a mouse uses them, in English: found by roles and by the words on them. */
export class InstructorPages {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private button = (name: string): Locator => this.page.getByRole('button', { name, exact: true });
  private link = (name: string): Locator => this.page.getByRole('link', { name, exact: true });

  /** One of the pages of the class that is open. */
  private async tab(name: 'overview' | 'assignments' | 'gradebook' | 'insight' | 'roster' | 'settings'): Promise<void> {
    const link = this.page
      .getByRole('navigation', { name: t('Classes.pages') })
      .getByRole('link', { name: t(`Classes.tabs.${name}`), exact: true });
    await press(link);
    await link.and(this.page.locator('[aria-current="page"]')).waitFor();
  }

  async createClass(name: string): Promise<void> {
    await this.page.goto('/en/classes');
    await typeInto(this.page.getByLabel(t('Classes.create.name'), { exact: true }), name);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('heading', { name, level: 1 }).waitFor();
    await this.page.getByRole('heading', { name: t('Classes.steps.title') }).waitFor();
  }

  /** @param lines `name,email,student id,section` */
  async importRoster(lines: readonly string[]): Promise<void> {
    await this.tab('roster');
    await press(this.link(t('Classes.roster.import')));
    const field = this.page.getByLabel(t('Classes.import.text'), { exact: true });
    await typeInto(field, ['name,email,student id,section', ...lines].join('\n'));
    await press(this.button(t('Classes.import.look')));
    await this.button(t('Classes.import.confirm', { count: lines.length })).waitFor();
    expect(await flaws(this.page, 'what an import would do')).toEqual([]);
    await press(this.button(t('Classes.import.confirm', { count: lines.length })));
    await this.page.getByText(t('Classes.import.done', { new: lines.length, changed: 0, back: 0 })).waitFor();
  }

  /** Exercises by title, visible to learners at once, due at one of the times that are offered. */
  async assign(titles: readonly string[], due: string): Promise<void> {
    await this.tab('assignments');
    await press(this.link(t('Assignments.new')).first());
    for (const title of titles) {
      const named = { name: new RegExp(`^${escaped(title)}`), includeHidden: true };
      const tick = this.page.getByRole('checkbox', named);
      const unit = this.page.locator('details', { has: tick });
      await unit.waitFor();
      if ((await unit.getAttribute('open')) === null) await press(unit.locator('summary'));
      await press(tick, 'Space');
    }
    await press(this.button(due));
    const draft = this.page.getByRole('radio', { name: t('Assignments.publication.draft'), exact: true });
    await press(draft, 'ArrowDown');
    await press(this.button(t('Assignments.assign', { count: titles.length })));
    await this.page.getByText(t('Assignments.states.published'), { exact: true }).first().waitFor();
  }

  /** The way into the class, to be sent to learners. */
  async joinLink(): Promise<string> {
    await this.tab('overview');
    return this.page.getByLabel(t('Classes.overview.link'), { exact: true }).inputValue();
  }

  async openGradebook(): Promise<void> {
    await this.tab('gradebook');
    await this.page.getByText(t('Gradebook.live.on'), { exact: true }).waitFor();
  }

  /** Until the cell says this. */
  async cell(name: string, title: string, what: string | RegExp): Promise<Locator> {
    const said = typeof what === 'string' ? `${escaped(what)}$` : what.source.replace(/^\^/, '');
    const cell = this.page.getByRole('gridcell', { name: new RegExp(`^${escaped(name)}, ${escaped(title)}: ${said}`) });
    await cell.waitFor();
    return cell;
  }

  async override(name: string, title: string, points: string, reason: string): Promise<void> {
    const cell = await this.cell(name, title, /.*/);
    await tabTo(this.page, this.page.getByRole('grid'));
    await this.page.keyboard.press('Control+Home');
    for (const key of ['ArrowRight', 'ArrowRight']) await this.page.keyboard.press(key);
    while (!(await hasFocus(cell))) await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    const sheet = this.page.getByRole('dialog', { name });
    await press(sheet.getByRole('button', { name: t('Gradebook.override.open') }));
    await typeInto(sheet.getByLabel(t('Gradebook.override.value.points', { points: '10' })), points);
    await typeInto(sheet.getByLabel(t('Gradebook.override.reason')), reason);
    await press(sheet.getByRole('button', { name: t('Gradebook.override.save') }));
    await sheet.getByText(t('Gradebook.score.byHand'), { exact: true }).waitFor();
    await this.page.keyboard.press('Escape');
  }

  /** Until the class's misconceptions name this one, and its code is this learner's. */
  async misconception(name: string, learner: string, code: string): Promise<void> {
    await this.tab('insight');
    await this.page.getByRole('heading', { name, exact: true }).waitFor();
    await press(this.page.getByRole('link', { name: new RegExp(`^${t('Insight.ideas.code')}.*${escaped(name)}$`) }));
    await this.page.getByText(code).waitFor();
    await press(this.link(t('Insight.code.showNames')));
    await this.page.getByText(learner).first().waitFor();
  }

  /** The file that is downloaded. */
  async gradesFor(format: 'canvas' | 'moodle'): Promise<string> {
    const download = this.page.waitForEvent('download');
    await press(this.link(t(`Exports.${format}.action`)));
    return readFileSync(await (await download).path(), 'utf8');
  }

  async archive(): Promise<void> {
    await this.tab('settings');
    await press(this.button(t('Classes.settings.archiveAction')));
    await this.page.getByText(t('Classes.settings.restoreText'), { exact: true }).waitFor();
    await this.page.getByText(t('Classes.archived'), { exact: true }).waitFor();
  }
}
