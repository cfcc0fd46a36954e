// `npm run bench:lighthouse`: what Lighthouse says of the pages that matter most, on a desktop and on a phone, with nothing in the
// cache, and when the editor of an exercise is there. Lighthouse is fetched when this is run: 150 packages that nothing else needs.
// `-- --page lesson --preset mobile` looks at that one alone.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { editorReady } from '#scripts/bench/editor-ready.ts';
import { makeClass, signIn } from '#scripts/bench/gradebook.ts';
import { startApp } from '#tests/e2e/app.ts';
import { chromiumPath, flags, launch } from '#tests/e2e/browser.ts';

const version = 'lighthouse@12.8.2';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** A gradebook is for its instructors: no search engine shall find it. */
const goals = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const;

const editorGoalMs = 3_500;

const audit = z.object({ numericValue: z.number().optional() });
const reportSchema = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(z.string(), audit),
});

interface Visit {
  readonly name: string;
  readonly address: string;
  readonly cookie: string | null;
}

function look({ address, cookie }: Visit, preset: 'desktop' | 'mobile', chrome: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'chainrule-lighthouse-'));
  const file = path.join(folder, 'report.json');
  const args = ['--yes', version, address, '--quiet', '--output=json', `--output-path=${file}`];
  args.push(`--chrome-flags=--headless=new ${flags.join(' ')}`, `--only-categories=${categories.join(',')}`);
  if (preset === 'desktop') args.push('--preset=desktop');
  if (cookie) args.push(`--extra-headers=${JSON.stringify({ Cookie: cookie })}`);
  try {
    const { status, stderr } = spawnSync('npx', args, {
      encoding: 'utf8',
      env: { ...process.env, CHROME_PATH: chrome },
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(stderr);
    return reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function teachersCookie(baseURL: string): Promise<string> {
  const browser = await launch();
  try {
    const page = await browser.newPage({ baseURL });
    await signIn(page);
    return (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  } finally {
    await browser.close();
  }
}

const { values: asked } = parseArgs({ options: { page: { type: 'string' }, preset: { type: 'string' } } });
const isAsked = (name: string) => asked.page === undefined || asked.page === name;
const presets = (['desktop', 'mobile'] as const).filter((each) => asked.preset === undefined || asked.preset === each);

const app = await startApp();
let missed = 0;
try {
  const chrome = await chromiumPath();
  const id = isAsked('gradebook') ? await makeClass(app.data) : '';
  const cookie = isAsked('gradebook') ? await teachersCookie(app.url) : null;
  const visits: Visit[] = [
    { name: 'landing', address: `${app.url}/en`, cookie: null },
    { name: 'landing (zh)', address: `${app.url}/zh`, cookie: null },
    { name: 'lesson', address: `${app.url}/en/learn/learning`, cookie: null },
    { name: 'exercise', address: `${app.url}/en/exercises/backprop-w1`, cookie: null },
    { name: 'quiz', address: `${app.url}/en/quizzes/a-network`, cookie: null },
    { name: 'gradebook', address: `${app.url}/en/classes/${id}/gradebook`, cookie },
  ];
  const heads = ['perf.', 'access.', 'practices', 'SEO', 'LCP ms', 'TTI ms', 'TBT ms', 'CLS'];
  process.stdout.write(`${'page'.padEnd(24)}${heads.map((head) => head.padStart(10)).join('')}\n`);
  for (const visit of visits.filter(({ name }) => isAsked(name)))
    for (const preset of presets) {
      const report = look(visit, preset, chrome);
      const scores = categories.map((category) => Math.round((report.categories[category]?.score ?? 0) * 100));
      missed += categories.filter((category, place) => (scores[place] ?? 0) < goals[category]).length;
      const figure = (id: string, digits = 0) => (report.audits[id]?.numericValue ?? Number.NaN).toFixed(digits);
      const figures = [
        ...['largest-contentful-paint', 'interactive', 'total-blocking-time'].map((id) => figure(id)),
        figure('cumulative-layout-shift', 3),
      ];
      const cells = [...scores, ...figures].map((cell) => String(cell).padStart(10));
      process.stdout.write(`${`${visit.name}, ${preset}`.padEnd(24)}${cells.join('')}\n`);
    }
  if (isAsked('exercise') && presets.includes('desktop')) {
    const ready = await editorReady(`${app.url}/en/exercises/backprop-w1`);
    if (ready > editorGoalMs) missed++;
    process.stdout.write(`\nThe exercise's editor is ready after ${ready.toFixed(0)} ms (goal ≤ ${editorGoalMs}).\n`);
  }
} finally {
  await app.stop();
}
process.stdout.write(`\nGoals: performance ≥ 95, the others 100; ${missed} missed.\n`);
process.exitCode = missed > 0 ? 1 : 0;
