import { beforeEach, expect, test } from 'vitest';
import { KeptPages } from '#components/offline/kept-pages.ts';
import { Assets } from '#components/offline/worker/assets.ts';
import { Pages } from '#components/offline/worker/pages.ts';
import { Shell } from '#components/offline/worker/shell.ts';
import { html, memoryCaches, page } from '#tests/components/offline/memory-caches.ts';

const lesson = '/en/learn/one-neuron';

let caches: ReturnType<typeof memoryCaches>;
let kept: KeptPages;
let pages: Pages;
let shell: Shell;
/** What the network does with a path. */
let network: (path: string) => Response | Promise<Response>;
let asked: string[];
let works: Promise<unknown>[];

const gone = () => {
  throw new TypeError('Failed to fetch');
};
const silent = () => new Promise<Response>(() => {});

beforeEach(() => {
  caches = memoryCaches();
  kept = new KeptPages(caches);
  asked = [];
  works = [];
  network = (path) => html(page('ada', `fresh ${path}`));
  const fetch = async (request: RequestInfo | URL) => {
    const { pathname } = new URL(request instanceof Request ? request.url : String(request), 'http://here');
    asked.push(pathname);
    return network(pathname);
  };
  const assets = new Assets(caches, fetch);
  shell = new Shell({ caches, fetch, assets, build: 'one', languages: ['zh-CN'] });
  pages = new Pages({ kept, shell, fetch, patienceMs: 20 });
});

async function open(path: string): Promise<string> {
  const response = await pages.answer(new Request(`http://here${path}`), (work) => works.push(work));
  if (network !== silent) await Promise.all(works);
  return response.text();
}

test('with a network a page always comes from it, so that nobody reads yesterday’s', async () => {
  expect(await open(lesson)).toContain('fresh');
  network = () => html(page('ada', 'newer'));
  expect(await open(lesson)).toContain('newer');
  expect(await (await kept.find(lesson))?.text()).toContain('newer');
});

test.each([
  ['gone', gone],
  ['silent', silent],
  ['behind a proxy that has lost its server', () => html('502', { status: 502 })],
])('while the network is %s a page that was opened before is shown as it was', async (_, state) => {
  await open(lesson);
  network = state;
  expect(await open(lesson)).toContain('data-kept');
});

test('what was never opened is answered with the page that says so, in the language of the address or else of the browser', async () => {
  network = (path) => html(page('guest', `offline ${path}`));
  await shell.install();
  network = gone;
  expect(await open('/en/quizzes/one-neuron')).toContain('offline /en/offline');
  expect(await open('/')).toContain('offline /zh/offline');
});

test('an error of ours is shown as such and takes no page’s place', async () => {
  await open(lesson);
  network = () => html(page('ada', 'broken'), { status: 500 });
  expect(await open(lesson)).toContain('broken');
  expect(await (await kept.find(lesson))?.text()).toContain('fresh');
});

test('as soon as a page of somebody else is seen, kept or not, the pages before it are gone', async () => {
  await open(lesson);
  network = () => html(page('bob', 'account'));
  await open('/en/account');
  network = gone;
  await expect(open(lesson)).rejects.toThrow(TypeError);
});

test('a page that the router opened is kept too, and is not fetched again each time', async () => {
  await pages.opened(lesson);
  await pages.opened(lesson);
  await pages.opened('/en/classes');
  expect(asked).toEqual([lesson]);
  expect(await kept.find(lesson)).toBeDefined();
});

test('the router is told to load a kept page as a whole when its data does not come, and waits where none is kept', async () => {
  await open(lesson);
  network = silent;
  expect((await pages.answerData(new Request(`http://here${lesson}?_rsc=1`))).type).toBe('error');
  network = gone;
  await expect(pages.answerData(new Request('http://here/en/map?_rsc=1'))).rejects.toThrow(TypeError);
});

test('a new build takes the place of the page that an earlier one left', async () => {
  await shell.install();
  const next = new Shell({
    caches,
    fetch: async () => html(page('guest', 'two')),
    assets: new Assets(caches, fetch),
    build: 'two',
    languages: [],
  });
  await next.install();
  await next.removeOthers();
  expect((await caches.keys()).filter((name) => name.startsWith('chainrule-shell'))).toEqual(['chainrule-shell-two']);
  expect(await (await next.pageFor('/'))?.text()).toContain('two');
});
