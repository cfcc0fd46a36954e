import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { exercises } from '#exercises/catalog.ts';
import { coursePath, type Place } from '#exercises/lessons.ts';
import { placePath } from '#lib/place-path.ts';
import { parsePreferences, preferencesCookie } from '#lib/preferences.ts';
import { newDevice } from '#tests/e2e/device.ts';
import { type Locale, locales, texts } from '#tests/e2e/texts.ts';

const places = coursePath();

// Nobody types here: without Monaco a page is there at once.
const plain = encodeURIComponent(JSON.stringify({ ...parsePreferences(undefined), plain: true }));

/** Follows “next” from a page of the course; false on the last one, which leads nowhere but back. */
async function follow(page: Page, locale: Locale, place: Place): Promise<boolean> {
  const t = texts(locale);
  const label = t(place.kind === 'lesson' ? 'Lesson.neighbours' : 'Exercise.statement.neighbours');
  const links = page.getByRole('navigation', { name: label, exact: true }).getByRole('link');
  await links.first().waitFor();
  const back = place === places[0] ? 0 : 1;
  if ((await links.count()) === back) return false;
  await links.last().click();
  return true;
}

for (const locale of locales) {
  test(`a person who starts at lesson 1 can reach exercise 30 by following next (${locale})`, {
    timeout: 600_000,
  }, async () => {
    const { page, context } = await newDevice({ locale });
    await context.addCookies([{ name: preferencesCookie, value: plain, url: inject('app').url }]);
    const [first] = places;
    const title = (first?.kind === 'lesson' ? first.lesson[locale].title : first?.exercise.title[locale]) ?? '';
    await page.goto(`/${locale}`);
    await page.getByRole('link', { name: texts(locale)('Home.begin', { title }) }).click();
    const seen: string[] = [];
    for (const place of places) {
      await page.waitForURL(`**/${locale}${placePath(place)}`, { waitUntil: 'commit' });
      seen.push(placePath(place));
      if (!(await follow(page, locale, place))) break;
    }
    expect(seen).toEqual(places.map(placePath));
    expect(seen.at(-1)).toBe(`/exercises/${exercises[29]?.slug}`);
  });
}
