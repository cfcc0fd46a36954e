import { expect, test, vi } from 'vitest';
import { exercises } from '#exercises/catalog.ts';
import { coursePath } from '#exercises/lessons.ts';
import { socialCard } from '#server/social-card.tsx';

const locales = ['en', 'zh'] as const;

test('every card of the course is drawn with fonts of our own, or it would ask strangers for them', async () => {
  const own = globalThis.fetch;
  const asked: string[] = [];
  // The renderer loads its own parts in this way.
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (address, init) => {
    if (String(address).startsWith('data:')) return own(address, init);
    asked.push(String(address));
    throw new Error('no network');
  });
  const texts = coursePath().flatMap((place) =>
    locales.map((locale) => ({
      place: place.unit.title[locale],
      title: place.kind === 'lesson' ? place.lesson[locale].title : place.exercise.title[locale],
      text: place.kind === 'lesson' ? place.lesson[locale].lead : place.exercise.summary[locale],
    })),
  );
  for (const card of texts) {
    const png = new Uint8Array(await (await socialCard(card)).arrayBuffer());
    expect([...png.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  }
  expect(asked).toEqual([]);
  expect(texts.length).toBeGreaterThanOrEqual(exercises.length);
});
