import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { texts } from '#tests/e2e/texts.ts';

const t = texts('en');
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The pages of a class as its instructor uses them, in English: found by roles and by the words on them. */
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
    await link.click();
    await link.and(this.page.locator('[aria-current="page"]')).waitFor();
  }

  async createClass(name: string): Promise<void> {
    await this.page.goto('/en/classes');
    await this.page.getByLabel(t('Classes.create.name'), { exact: true }).fill(name);
    await this.button(t('Classes.create.action')).click();
    await this.page.getByRole('heading', { name, level: 1 }).waitFor();
    await this.page.getByRole('heading', { name: t('Classes.steps.title') }).waitFor();
  }

  /** @param lines `name,email,student id,section` */
  async importRoster(lines: readonly string[]): Promise<void> {
    await this.tab('roster');
    await this.link(t('Classes.roster.import')).click();
    await this.page
      .getByLabel(t('Classes.import.text'), { exact: true })
      .fill(['name,email,student id,section', ...lines].join('\n'));
    await this.button(t('Classes.import.look')).click();
    await this.button(t('Classes.import.confirm', { count: lines.length })).click();
    await this.page.getByText(t('Classes.import.done', { new: lines.length, changed: 0, back: 0 })).waitFor();
  }

  /** Exercises by title, visible to learners at once, due at one of the times that are offered. */
  async assign(titles: readonly string[], due: string): Promise<void> {
    await this.tab('assignments');
    await this.link(t('Assignments.new')).first().click();
    for (const title of titles) {
      const tick = this.page.getByRole('checkbox', { name: new RegExp(`^${escaped(title)}`) });
      await this.page.locator('details', { has: tick }).evaluateAll((units) => {
        for (const unit of units) unit.setAttribute('open', '');
      });
      await tick.check();
    }
    await this.button(due).click();
    await this.page.getByText(t('Assignments.publication.published'), { exact: true }).click();
    await this.button(t('Assignments.assign', { count: titles.length })).click();
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
    await (await this.cell(name, title, /.*/)).click();
    const sheet = this.page.getByRole('dialog', { name });
    await sheet.getByRole('button', { name: t('Gradebook.override.open') }).click();
    await sheet.getByLabel(t('Gradebook.override.value.points', { points: '10' })).fill(points);
    await sheet.getByLabel(t('Gradebook.override.reason')).fill(reason);
    await sheet.getByRole('button', { name: t('Gradebook.override.save') }).click();
    await sheet.getByText(t('Gradebook.score.byHand'), { exact: true }).waitFor();
    await this.page.keyboard.press('Escape');
  }

  /** Until the class's misconceptions name this one, and its code is this learner's. */
  async misconception(name: string, learner: string, code: string): Promise<void> {
    await this.tab('insight');
    await this.page.getByRole('heading', { name, exact: true }).waitFor();
    await this.page.getByRole('link', { name: new RegExp(`^${t('Insight.ideas.code')}.*${escaped(name)}$`) }).click();
    await this.page.getByText(code).waitFor();
    await this.link(t('Insight.code.showNames')).click();
    await this.page.getByText(learner).first().waitFor();
  }

  /** The file that is downloaded. */
  async gradesFor(format: 'canvas' | 'moodle'): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.link(t(`Exports.${format}.action`)).click();
    return readFileSync(await (await download).path(), 'utf8');
  }

  async archive(): Promise<void> {
    await this.tab('settings');
    await this.button(t('Classes.settings.archiveAction')).click();
    await this.page.getByText(t('Classes.settings.restoreText'), { exact: true }).waitFor();
    await this.page.getByText(t('Classes.archived'), { exact: true }).waitFor();
  }
}
