import { expect, test } from 'vitest';
import { KeptPages } from '#components/offline/kept-pages.ts';
import { Assets, assetsIn, isAsset } from '#components/offline/worker/assets.ts';
import { html, memoryCaches, page } from '#tests/components/offline/memory-caches.ts';

const chunk = (name: string) => `/_next/static/chunks/${name}`;
const version = '0123456789abcdef';

/** The files there are, by path; counts how often each was asked for. */
function site(files: Readonly<Record<string, string>>) {
  const caches = memoryCaches();
  const asked: string[] = [];
  const fetch = async (request: RequestInfo | URL) => {
    const path = request instanceof Request ? new URL(request.url).pathname : String(request);
    asked.push(path);
    const text = files[path];
    return new Response(text ?? 'gone', { status: text === undefined ? 404 : 200 });
  };
  return { caches, asked, assets: new Assets(caches, fetch), kept: new KeptPages(caches) };
}

test('a file whose address tells its content is asked for once, and one that is gone is not kept as if it were there', async () => {
  const { assets, asked, caches } = site({ [chunk('a.js')]: 'a' });
  const answer = (name: string) => assets.answer(new Request(`http://here${chunk(name)}`), () => undefined);
  expect(await (await answer('a.js')).text()).toBe('a');
  expect(await (await answer('a.js')).text()).toBe('a');
  expect((await answer('b.js')).status).toBe(404);
  expect(asked).toEqual([chunk('a.js'), chunk('b.js')]);
  expect(await caches.paths('chainrule-assets')).toEqual([chunk('a.js')]);
});

test('only built files and the sandbox count as such', () => {
  const all = [
    chunk('a.js'),
    `/sandbox/${version}/browser-worker.js`,
    '/api/streak',
    '/en',
    '/icon.svg',
    '/_next/image',
  ];
  expect(all.filter(isAsset)).toEqual(all.slice(0, 2));
  expect(assetsIn(`<script src="${chunk('a.js')}"></script><script>"${chunk('b.css')}\\"</script>`)).toEqual([
    chunk('a.js'),
    chunk('b.css'),
  ]);
});

test('after an update what a kept page still leads to stays, be it by way of other files, and the rest is deleted', async () => {
  const files = {
    [chunk('page.js')]: 'load("static/chunks/part.js")',
    [chunk('part.js')]: 'x',
    [chunk('look.css')]: '@font-face{src:url(../media/letters.woff2)}',
    '/_next/static/media/letters.woff2': 'f',
    [chunk('old.js')]: 'load("static/chunks/older.js")',
    [chunk('older.js')]: 'x',
    [`/sandbox/${version}/python/snapshot.bin.gz`]: 'x',
    '/sandbox/ffffffffffffffff/python/snapshot.bin.gz': 'x',
  };
  const { assets, caches, kept } = site(files);
  await assets.have(Object.keys(files));
  const text = page('ada', `<script src="${chunk('page.js')}"></script>"/sandbox/${version}"`);
  await kept.keep('/en/exercises/sigmoid', text, new Headers(), kept.epoch);
  await assets.removeUnused(kept, [html(page('guest', `<link href="${chunk('look.css')}">`))]);
  expect((await caches.paths('chainrule-assets')).sort()).toEqual(
    [
      chunk('page.js'),
      chunk('part.js'),
      chunk('look.css'),
      '/_next/static/media/letters.woff2',
      `/sandbox/${version}/python/snapshot.bin.gz`,
    ].sort(),
  );
});
