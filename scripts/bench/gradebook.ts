// The gradebook of a class of 500 with 40 assignments: what the server takes for it, and what each key and press takes in a real Chromium.
import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { seedClasses } from '#scripts/bench/gradebook-class.ts';
import { realReports } from '#scripts/bench/real-reports.ts';
import { startDatabase } from '#scripts/database/embedded.ts';
import { launch } from '#tests/e2e/browser.ts';

export const teacher = { email: 'teacher@bench.example.org', password: 'four words in a row' };

function makeTeacher(data: string): void {
  const command = ['scripts/user.ts', 'create', '--email', teacher.email, '--role', 'instructor', '--name', 'Bench'];
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', ...command, '--password-stdin'],
    { input: teacher.password, encoding: 'utf8', env: { ...process.env, DATABASE_URL: '', CHAINRULE_DATA: data } },
  );
  if (status !== 0) throw new Error(stderr);
}

/** Writes the class into the database of the running app. @returns its id */
export async function makeClass(data: string): Promise<string> {
  makeTeacher(data);
  const database = await startDatabase({ data });
  const client = new pg.Client({ connectionString: database.url });
  try {
    await client.connect();
    const { rows } = await client.query<{ id: string }>('SELECT id FROM "User" WHERE email = $1', [teacher.email]);
    const instructor = rows[0]?.id ?? '';
    const [id = ''] = await seedClasses({ url: database.url, instructor, real: await realReports() });
    return id;
  } finally {
    await client.end();
    await database.stop();
  }
}

/** The teacher, by the form; `page` has the app's address as its base. */
export async function signIn(page: Page): Promise<void> {
  await page.goto('/en/sign-in');
  await page.locator('input[type=email]').fill(teacher.email);
  await page.locator('input[type=password]').fill(teacher.password);
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => !address.pathname.endsWith('/sign-in'));
}

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
export const median = (values: readonly number[]) => values[values.length >> 1] ?? Number.NaN;

/** Milliseconds from each key, input and click to the frame that shows what came of it. */
async function watchInput(page: Page): Promise<() => Promise<number[]>> {
  const watch = await page.evaluateHandle(() => {
    const times: number[] = [];
    for (const type of ['keydown', 'input', 'click'])
      addEventListener(
        type,
        ({ timeStamp }) =>
          requestAnimationFrame(() => {
            // After the frame was drawn.
            const channel = new MessageChannel();
            channel.port1.onmessage = () => times.push(performance.now() - timeStamp);
            channel.port2.postMessage(null);
          }),
        { capture: true },
      );
    return { times };
  });
  return () => watch.evaluate(({ times }) => times.splice(0));
}

/** The longest time between two frames while the grid is scrolled both ways. */
async function scrolled(page: Page): Promise<number> {
  const frames = await page.evaluateHandle(() => {
    const gaps: number[] = [];
    let last = performance.now();
    // Without a name, which tsx would mark with a function that the page does not have.
    const ticks: FrameRequestCallback[] = [];
    ticks.push((now) => {
      gaps.push(now - last);
      last = now;
      for (const tick of ticks) requestAnimationFrame(tick);
    });
    for (const tick of ticks) requestAnimationFrame(tick);
    return { gaps };
  });
  await page.getByRole('grid').hover();
  for (let i = 0; i < 40; i++) await page.mouse.wheel(i % 4 === 3 ? 300 : 0, 400);
  return frames.evaluate(({ gaps }) => Math.max(...gaps.slice(2)));
}

export interface GradebookBench {
  /** Sorted milliseconds of the slowest question that the pages of insight ask, over HTTP. */
  readonly insight: readonly number[];
  /** Sorted milliseconds until the whole grid was there, asked over HTTP. */
  readonly server: readonly number[];
  /** Of the grid, gzipped. */
  readonly bytes: number;
  /** The worst of each, in milliseconds. */
  readonly typing: number;
  readonly sorting: number;
  readonly keys: number;
  readonly scrolling: number;
}

export async function benchGradebook({
  url,
  data,
}: {
  readonly url: string;
  readonly data: string;
}): Promise<GradebookBench> {
  const id = await makeClass(data);
  const browser = await launch();
  try {
    const page = await browser.newPage({ baseURL: url, viewport: { width: 1440, height: 900 } });
    await signIn(page);
    const cookies = await page.context().cookies();
    const { times: server, text } = await ask(`${url}/api/classes/${id}/gradebook`, cookies);
    const insight: number[][] = [];
    for (const question of questions) insight.push((await ask(`${url}/api/classes/${id}/${question}`, cookies)).times);
    await page.goto(`/en/classes/${id}/gradebook`);
    await page.getByRole('gridcell').first().waitFor();
    const slowest = insight.toSorted((a, b) => median(b) - median(a))[0] ?? [];
    return { server, bytes: gzipSync(text).length, insight: slowest, ...(await operate(page)) };
  } finally {
    await browser.close();
  }
}

const questions = [
  'insight/funnel',
  'insight/misconceptions?by=week',
  'insight/stuck?after=4',
  'insight/items?quiz=learning',
  'insight/code?misconception=missing-bias',
  'insight/projector?exercise=fix-the-training-loop&code=on',
];

async function ask(address: string, cookies: readonly { name: string; value: string }[]) {
  const headers = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
  const times: number[] = [];
  let text = '';
  for (let i = 0; i < 12; i++) {
    const start = performance.now();
    const response = await fetch(address, { headers });
    text = await response.text();
    times.push(performance.now() - start);
    if (!response.ok) throw new Error(text);
  }
  return { times: sorted(times.slice(2)), text };
}

async function operate(page: Page) {
  const times = await watchInput(page);
  const worst = async () => Math.max(...(await times()));
  const search = page.getByRole('searchbox').last();
  await search.click();
  await times();
  await search.pressSequentially('ada 1', { delay: 60 });
  for (let i = 0; i < 5; i++) await page.keyboard.press('Backspace', { delay: 60 });
  const typing = await worst();
  for (const head of await page.getByRole('columnheader').all()) await head.click();
  const sorting = await worst();
  const keys = [
    'ArrowDown',
    'ArrowRight',
    'PageDown',
    'End',
    'ArrowLeft',
    'Control+End',
    'ArrowUp',
    'Home',
    'Control+Home',
  ];
  for (let i = 0; i < 5; i++) for (const key of keys) await page.keyboard.press(key, { delay: 20 });
  return { typing, sorting, keys: await worst(), scrolling: await scrolled(page) };
}
