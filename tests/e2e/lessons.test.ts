import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { units } from '#exercises/catalog.ts';
import { type Lesson, readLesson } from '#exercises/lessons.ts';
import { newDevice } from '#tests/e2e/device.ts';
import { flaws } from '#tests/e2e/flaws.ts';
import { type Locale, locales, texts } from '#tests/e2e/texts.ts';
import { liveFigureNames } from '#tests/figures/names.ts';
import { faultsOf, type Oracle, type Reading } from '#tests/figures/oracle.ts';

const lessons = units.flatMap(({ slug }) => {
  const lesson = readLesson(slug);
  return lesson ? [{ slug, lesson }] : [];
});

const figuresIn = (lesson: Lesson, locale: Locale): string[] =>
  lesson[locale].sections.flatMap(({ text }) =>
    [...text.matchAll(/\(figure:([\w-]+)\)/g)].map(([, name = '']) => name),
  );

/** Opens a lesson and waits until its figures answer to the keyboard. */
async function open(page: Page, locale: Locale, slug: string, query = ''): Promise<void> {
  await page.goto(`/${locale}/learn/${slug}${query}`);
  await page.waitForLoadState('networkidle');
}

async function read(figure: Locator): Promise<Reading> {
  // What a figure has sent a worker after is not there yet.
  await figure.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  return figure.evaluate((element) => {
    const named = (attribute: string) =>
      [...element.querySelectorAll(`[${attribute}]`)].map(
        (each) => [each.getAttribute(attribute) ?? '', each] as const,
      );
    const numbers = named('data-input').map(([name, each]) => [name, (each as HTMLInputElement).valueAsNumber]);
    const chosen = named('data-choice').filter(([, each]) => (each as HTMLInputElement).checked);
    return {
      inputs: Object.fromEntries([
        ...numbers,
        ...chosen.map(([name, each]) => [name, Number((each as HTMLInputElement).value)]),
      ]),
      shown: Object.fromEntries(named('data-quantity').map(([name, each]) => [name, each.textContent ?? ''])),
    };
  });
}

/** Moves each input of a figure with the arrow keys and compares its numbers each time. */
async function moveByKeyboard(figure: Locator, oracle: Oracle): Promise<string[]> {
  const found = faultsOf(await read(figure), oracle);
  for (const input of await figure.locator('[data-input]').all()) {
    const before = await read(figure);
    await input.focus();
    // Up and down, and somewhere else in the end, from either end of a slider too.
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown']) await input.press(key);
    await expect.poll(async () => (await read(figure)).inputs).not.toEqual(before.inputs);
    found.push(...faultsOf(await read(figure), oracle));
  }
  return found;
}

/** Chooses each of a figure's choices with the arrow keys, group by group; each says something else. */
async function chooseByKeyboard(figure: Locator): Promise<void> {
  for (const group of await figure.getByRole('radiogroup').all()) await chooseEach(figure, group);
}

async function chooseEach(figure: Locator, group: Locator): Promise<void> {
  const radios = group.getByRole('radio');
  const count = await radios.count();
  const said = new Set<string | null>();
  await radios.first().focus();
  for (let i = 0; i < count; i += 1) {
    said.add(await figure.locator('[data-shown]').textContent());
    await figure.page().keyboard.press('ArrowRight');
  }
  expect(said.size).toBe(count);
}

for (const locale of locales) {
  const t = texts(locale);

  describe.each(lessons)(`$slug (${locale})`, ({ slug, lesson }) => {
    const { title, lead, sections } = lesson[locale];
    const live = figuresIn(lesson, locale).filter((name) => liveFigureNames().includes(name));

    test('can be read from its title to its key points, with a screen reader and in any colours, and leads on', async () => {
      const { page } = await newDevice({ locale });
      await open(page, locale, slug);
      expect(await flaws(page, slug)).toEqual([]);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
      const contents = page.getByRole('navigation', { name: t('Lesson.contents'), exact: true }).getByRole('link');
      expect(await contents.allTextContents()).toEqual(sections.map((section) => section.title));
      await contents.last().click();
      await expect.poll(() => page.locator('section:target').getAttribute('id')).toBe(sections.at(-1)?.id);
      await page.locator('section:target table').waitFor();
      expect(await page.locator('.katex-error').count()).toBe(0);
      const drawn = page.locator('figure[data-figure]');
      expect(await drawn.evaluateAll((all) => all.map((each) => each.getAttribute('data-figure')))).toEqual(live);
      const address = inject('app').url;
      expect(await page.locator('meta[name=description]').getAttribute('content')).toBe(lead);
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(`${address}/${locale}/learn/${slug}`);
      expect(await page.locator('link[rel=alternate][hreflang=zh-Hans]').getAttribute('href')).toBe(
        `${address}/zh/learn/${slug}`,
      );
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    });

    test('its figures follow the keyboard, and their numbers are the autograd’s', async () => {
      const { page } = await newDevice({ locale });
      await open(page, locale, slug);
      const found: string[] = [];
      for (const figure of await page.locator('figure[data-figure]').all()) {
        const name = await figure.getAttribute('data-figure');
        const { oracle }: { oracle: Oracle } = await import(`#tests/figures/${name}.ts`);
        found.push(...(await moveByKeyboard(figure, oracle)).map((fault) => `${name}: ${fault}`));
        await chooseByKeyboard(figure);
        await figure.getByRole('button', { name: t('Figures.shared.reset') }).click();
        found.push(...faultsOf(await read(figure), oracle));
      }
      expect(found).toEqual([]);
    });
  });
}

test('a point on a curve can be taken by the hand, and the numbers follow', async () => {
  const { oracle }: { oracle: Oracle } = await import('#tests/figures/gradient-descent.ts');
  const { page } = await newDevice({ locale: 'en' });
  await open(page, 'en', 'learning');
  const figure = page.locator('figure[data-figure=gradient-descent]');
  const area = figure.locator('.live-drag');
  await area.scrollIntoViewIfNeeded();
  const box = await area.boundingBox();
  if (!box) throw new Error('nothing to drag');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 3, { steps: 3 });
  await page.mouse.up();
  await page.mouse.move(box.x + box.width, box.y);
  const dragged = await read(figure);
  expect(dragged.inputs.w5).toBeLessThan(-3);
  expect(dragged.inputs.w5).toBeGreaterThan(-4);
  expect(faultsOf(dragged, oracle)).toEqual([]);
});

test('every live figure stands in some lesson', () => {
  const named = lessons.flatMap(({ lesson }) => figuresIn(lesson, 'en'));
  expect(liveFigureNames().filter((name) => !named.includes(name))).toEqual([]);
});

test('without JavaScript the figures are pictures with their first numbers', async () => {
  const device = await newDevice({ locale: 'en', javaScriptEnabled: false });
  // The browser calls the scripts that it does not load failed.
  device.expectProblem(/csp$/);
  const { page } = device;
  await page.goto('/en/learn/one-neuron');
  const figure = page.locator('figure[data-figure=neuron-sliders]');
  await figure.locator('svg').waitFor();
  expect(await figure.locator('[data-quantity=y]').textContent()).toBe('0.7311');
});

describe('the network in training', () => {
  const t = texts('en');
  const name = 'training-live';
  const press = (figure: Locator, button: 'train' | 'pause' | 'step') =>
    figure.getByRole('button', { name: t(`Figures.${name}.${button}`), exact: true }).click();

  test('learns in a worker until it is paused, and tells how far it has come', async () => {
    const { oracle }: { oracle: Oracle } = await import(`#tests/figures/${name}.ts`);
    const { page } = await newDevice({ locale: 'en' });
    await open(page, 'en', 'training');
    const figure = page.locator(`figure[data-figure=${name}]`);
    await figure.getByRole('radio').nth(1).check({ force: true });
    await press(figure, 'train');
    await expect.poll(async () => (await read(figure)).inputs.e, { timeout: 20_000 }).toBeGreaterThan(3);
    expect(page.workers().length).toBe(1);
    await press(figure, 'pause');
    const paused = await read(figure);
    await press(figure, 'step');
    const stepped = await read(figure);
    expect(stepped.inputs.e).toBe((paused.inputs.e ?? 0) + 1);
    expect([...faultsOf(paused, oracle), ...faultsOf(stepped, oracle)]).toEqual([]);
    await expect
      .poll(() => figure.getByRole('status').textContent(), { timeout: 20_000 })
      .toContain(`Epoch ${stepped.inputs.e}:`);
  });

  test('learns without a worker too, and without motion for those who want none', async () => {
    const { oracle }: { oracle: Oracle } = await import(`#tests/figures/${name}.ts`);
    const device = await newDevice({ locale: 'en', reducedMotion: 'reduce' });
    device.expectProblem(/worker|ERR_FAILED/);
    const { page } = device;
    await page.route(/worker/, (route) => route.abort());
    await open(page, 'en', 'training');
    const figure = page.locator(`figure[data-figure=${name}]`);
    await press(figure, 'train');
    const trained = await read(figure);
    expect(trained.inputs.e).toBe(400);
    expect(faultsOf(trained, oracle)).toEqual([]);
  });
});

test('a switch of language keeps the address and the section that is being read', async () => {
  const { page } = await newDevice({ locale: 'en' });
  await open(page, 'en', 'one-neuron', '?from=mail');
  await page.locator('#two-relatives h2').evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await page.getByRole('link', { name: '中文', exact: true }).click();
  await page.waitForURL((url) => url.href.endsWith('/zh/learn/one-neuron?from=mail#two-relatives'));
  await page.waitForLoadState('networkidle'); // only a page whose scripts run knows the place
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await page.waitForURL((url) => url.href.endsWith('/en/learn/one-neuron?from=mail#two-relatives'));
});

test('a link to a page comes with a card in its language', async () => {
  const { page } = await newDevice({ locale: 'zh' });
  for (const path of ['/zh/learn/one-neuron', '/zh/exercises/sigmoid']) {
    await page.goto(path);
    const card = await page.locator('meta[property="og:image"]').getAttribute('content');
    const { status, type, size } = await page.evaluate(async (address) => {
      const response = await fetch(address);
      const { width, height } = await createImageBitmap(await response.blob());
      return { status: response.status, type: response.headers.get('content-type'), size: [width, height] };
    }, card ?? '');
    expect({ status, type, size }).toEqual({ status: 200, type: 'image/png', size: [1200, 630] });
  }
});

test('a lesson that does not exist is a page that is not there', async () => {
  const device = await newDevice({ locale: 'en' });
  device.expectProblem(/404/);
  expect((await device.page.goto('/en/learn/no-such'))?.status()).toBe(404);
});
