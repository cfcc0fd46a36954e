import { expect, test } from 'vitest';
import { z } from 'zod';
import { newId } from '#server/ids.ts';

test('ids are UUIDs of version 7 whose order is the order of time, or the history would be shuffled', async () => {
  const ids = [];
  for (let n = 0; n < 50; n++) {
    ids.push(newId());
    await new Promise(setImmediate);
  }
  for (const id of ids) expect(z.uuidv7().safeParse(id).success).toBe(true);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Date(Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16)).getUTCFullYear()).toBe(
    new Date().getUTCFullYear(),
  );
});
