import { expect, test } from 'vitest';
import { compareApart } from '#server/similarity/compare-apart.ts';
import { alternatives, compared, inputOf } from '#tests/server/similarity/programs.ts';

const slug = 'train-network';
const language = 'python';
const programs = alternatives(slug, language);
const minute = { ms: 60_000, megabytes: 256 };

test('a comparison in a process of its own finds what one in this process finds', async () => {
  const [apart] = await compareApart([inputOf(slug, language, [...programs, ...programs])]);
  expect(apart).toEqual(await compared(slug, language, [...programs, ...programs]));
  expect(apart?.pairs.length).toBeGreaterThan(0);
});

test('a comparison that takes too long or too much memory is ended and says so, and the pages go on', async () => {
  const failed = { code: 'similarity-failed' };
  const input = inputOf(slug, language, programs);
  await expect(compareApart([input], { ...minute, ms: 1 })).rejects.toMatchObject(failed);
  // Stands for a program that makes its reader take ever more.
  const greedy = 'const all = []; for (;;) all.push(new Array(1e6).fill(0.5));';
  const flags = ['--import', `data:text/javascript,${encodeURIComponent(greedy)}`];
  await expect(compareApart([input], { ...minute, megabytes: 64, flags })).rejects.toMatchObject(failed);
  // Not remembered: the next one who asks has another try.
  expect(await compareApart([input])).toMatchObject([{ compared: programs.length }]);
});

test('without the optional packages it says that they are missing, and compares nothing in some other way', async () => {
  const resolve = `export const resolve = (name, context, next) => {
    if (name === '@dodona/dolos-core') throw Object.assign(new Error('gone'), { code: 'ERR_MODULE_NOT_FOUND' });
    return next(name, context);
  }`;
  const url = (script: string) => `data:text/javascript,${encodeURIComponent(script)}`;
  const hook = `import { register } from 'node:module'; register(${JSON.stringify(url(resolve))});`;
  const gone = compareApart([inputOf(slug, language, ['a'])], { ...minute, flags: ['--import', url(hook)] });
  const message = expect.stringContaining('npm install');
  await expect(gone).rejects.toMatchObject({ code: 'similarity-not-installed', message });
});

test('the same programs are compared once, by however many teachers they are asked for', async () => {
  const inputs = [inputOf(slug, language, [...programs, ''])];
  const [first, second] = await Promise.all([compareApart(inputs), compareApart(structuredClone(inputs))]);
  expect(second).toBe(first);
  expect(await compareApart(structuredClone(inputs))).toBe(first);
});
