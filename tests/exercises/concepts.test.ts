import { expect, test } from 'vitest';
import { exercises, unitOf } from '#exercises/catalog.ts';
import { allNeeds, conceptById, concepts, exercisesOn, unitIndex } from '#exercises/concepts.ts';
import { textFaults } from '#scripts/content-checks/texts.ts';

const place = (id: string) => concepts.findIndex((concept) => concept.id === id);

test('each concept has a name of its own, and the map stays small enough to take in', () => {
  expect(new Set(concepts.map(({ id }) => id)).size).toBe(concepts.length);
  expect(new Set(concepts.map(({ title }) => title.en)).size).toBe(concepts.length);
  expect(new Set(concepts.map(({ title }) => title.zh)).size).toBe(concepts.length);
  expect(concepts.length).toBeLessThanOrEqual(26);
});

test('what a concept needs comes before it in the course, so nobody is sent round in circles', () => {
  const late = concepts.flatMap(({ id, needs }) =>
    needs.filter((need) => place(need) < 0 || place(need) >= place(id)).map((need) => `${id} needs ${need}`),
  );
  expect(late).toEqual([]);
  const order = concepts.map(unitIndex);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
});

test('no need is told twice, or the map would be full of lines that say nothing', () => {
  const told = concepts.flatMap(({ id, needs }) => {
    const implied = new Set(needs.flatMap((need) => [...allNeeds(need)]));
    return needs.filter((need) => implied.has(need)).map((need) => `${id} needs ${need} anyway`);
  });
  expect(told).toEqual([]);
});

test('every exercise practises a concept, none before the unit that teaches it', () => {
  const faults = exercises.flatMap(({ slug, concepts: practised }) => {
    if (practised.length === 0) return [`${slug} practises nothing`];
    const unit = (unitOf(slug)?.number ?? 0) - 1;
    return practised.flatMap((id) => {
      const concept = conceptById(id);
      if (!concept) return [`${slug}: there is no concept ${id}`];
      return unitIndex(concept) > unit ? [`${slug} practises ${id} before it is taught`] : [];
    });
  });
  expect(faults).toEqual([]);
});

test('every concept has an exercise that shows whether it is understood', () => {
  expect(concepts.filter(({ id }) => exercisesOn(id).length === 0)).toEqual([]);
});

test('every concept says in both languages what it is', () => {
  const faults = concepts.flatMap(({ id, title, summary }) => [
    ...textFaults(`${id}: title`, title),
    ...textFaults(`${id}: summary`, summary),
  ]);
  expect(faults).toEqual([]);
  // Boxes of the map hold two lines.
  expect(concepts.filter(({ title }) => title.en.length > 22 || title.zh.length > 10)).toEqual([]);
});
