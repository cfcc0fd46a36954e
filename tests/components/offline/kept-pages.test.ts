import { beforeEach, expect, test } from 'vitest';
import { isKeepable, KeptPages } from '#components/offline/kept-pages.ts';
import { memoryCaches, page } from '#tests/components/offline/memory-caches.ts';

const lesson = '/en/learn/one-neuron';
const headers = new Headers({ 'content-security-policy': "script-src 'nonce-abc'", 'content-encoding': 'gzip' });

let caches: ReturnType<typeof memoryCaches>;
let kept: KeptPages;
const keep = (owner: string, path = lesson) => kept.keep(path, page(owner, path), headers, kept.epoch);
const paths = async () => (await kept.all()).map(({ path }) => path);

beforeEach(() => {
  caches = memoryCaches();
  kept = new KeptPages(caches);
});

test('lessons, exercises, the course and the map are kept; nothing of classes, quizzes and accounts ever is', () => {
  const yes = ['/en', '/zh/map', lesson, '/zh/exercises/backprop-w1'];
  const no =
    '/ /en/account /en/classes /en/classes/1/gradebook /en/quizzes/one-neuron /en/review /en/search /en/sign-in /api/streak'.split(
      ' ',
    );
  expect(yes.filter(isKeepable)).toEqual(yes);
  expect([...no, `${lesson}?a=b`, '/en/learn/one-neuron/more'].filter(isKeepable)).toEqual([]);
});

test('a kept page says since when, keeps the policy that its nonce fits, and is no longer packed', async () => {
  await keep('ada');
  const found = await kept.find(lesson);
  expect(await found?.text()).toMatch(/<html data-kept="\d{4}-\d\d-\d\dT[\d:.]+Z" lang="en" data-owner="ada">/);
  expect(found?.headers.get('content-security-policy')).toBe("script-src 'nonce-abc'");
  expect(found?.headers.has('content-encoding')).toBe(false);
  expect(Date.now() - (await kept.keptAt(lesson))).toBeLessThan(60_000);
});

test('on a shared machine nobody finds the pages of the person before', async () => {
  await keep('ada');
  await keep('ada', '/en/map');
  expect(await paths()).toEqual([lesson, '/en/map']);
  await kept.belongTo('bob', kept.epoch);
  expect(await paths()).toEqual([]);
  await keep('bob', '/en');
  await kept.belongTo('bob', kept.epoch);
  expect(await paths()).toEqual(['/en']);
});

test('a page that comes late, after its person has signed out, is not kept', async () => {
  const before = kept.epoch;
  await kept.forget();
  await kept.keep(lesson, page('ada'), headers, before);
  await kept.belongTo('ada', before);
  expect(await caches.keys()).toEqual([]);
});

test('the student view leaves nothing, and what does not say whose it is is not kept', async () => {
  await keep('ada');
  await kept.keep('/en', '<html><body>502</body></html>', headers, kept.epoch);
  expect(await paths()).toEqual([lesson]);
  await keep('nobody', '/en');
  expect(await paths()).toEqual([]);
});

test('of very many pages those that were opened last are kept', async () => {
  for (let number = 0; number < 125; number++) await keep('ada', `/en/learn/lesson-${number}`);
  expect(await paths()).toHaveLength(120);
  expect((await paths())[0]).toBe('/en/learn/lesson-5');
});
