import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '#tests/e2e/browser.ts';
import { scratchProject } from '#tests/e2e/scratch-project.ts';

let project: ReturnType<typeof scratchProject>;
let browser: Awaited<ReturnType<typeof launch>>;

beforeAll(async () => {
  project = scratchProject();
  mkdirSync(inProject('tmp'));
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  project?.remove();
});

const inProject = (file: string) => path.join(project.root, file);
const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(inProject(file), change(readFileSync(inProject(file), 'utf8')));

/** `npm run preview` in the copy; `until` resolves with what it has printed once that matches or it has ended. */
function preview(slug: string) {
  const settings: Record<string, string> = {
    NODE_ENV: '',
    PORT: '0',
    DATABASE_URL: '',
    CHAINRULE_DATA: inProject('data'),
    TMPDIR: inProject('tmp'),
  };
  const env = { ...process.env, ...settings };
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/preview.ts', slug], { cwd: project.root, env });
  let output = '';
  let look = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk;
      look();
    });
  }
  const until = (pattern: RegExp) =>
    new Promise<string>((resolve) => {
      look = () => pattern.test(output) && resolve(output);
      child.once('close', () => resolve(output));
      look();
    });
  return { child, until };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const closed = once(child, 'close');
  child.kill(signal);
  const [code] = await closed;
  return code;
}

const throwaways = () => readdirSync(inProject('tmp')).filter((name) => name.startsWith('chainrule-preview-'));

test('an unknown exercise, or one that the catalog does not have yet, is said in one line', async () => {
  const unknown = await preview('sigmoidd').until(/\n/);
  expect(unknown).toMatch(/^No exercise 'sigmoidd'\. There are: .*sigmoid.*\n$/);
  cpSync(inProject('exercises/code/sigmoid'), inProject('exercises/code/scratch'), { recursive: true });
  expect(await preview('scratch').until(/\n/)).toMatch(
    /^exercises\/code\/scratch is not in exercises\/catalog\.ts: .+\n$/,
  );
});

test('what an author saves is on the page at once, in both languages, and what check-content finds is told', async () => {
  cpSync(inProject('exercises/code/sigmoid'), inProject('exercises/code/scratch'), { recursive: true });
  edit('exercises/code/scratch/exercise.ts', (text) => text.replace("slug: 'sigmoid'", "slug: 'scratch'"));
  edit('exercises/catalog.ts', (text) => {
    const listed = text.replace(/(exercises: \[(?:\w+, )*sigmoid)\b/, '$1, scratch');
    return `import scratch from '#exercises/code/scratch/exercise.ts';\n${listed}`;
  });
  const { child, until } = preview('scratch');
  try {
    const output = await until(/failures?, [\d.]+ s/);
    expect(output).toMatch(/0 failures/);
    const [en, zh] = [...output.matchAll(/^http\S+$/gm)].map(([address]) => address);
    const page = await browser.newPage();
    // Pages are compiled while they are asked for, beside whatever else the machine has to do: only a hang may time out.
    page.setDefaultTimeout(120_000);
    await page.goto(en ?? '');
    await page.locator('[data-editor="monaco"]').waitFor();

    edit(
      'exercises/code/scratch/statement.en.md',
      (text) => `${text.replace(/^## .*$/m, '## A heading saved just now')}\n$q + 1$\n`,
    );
    await page.getByRole('heading', { name: 'A heading saved just now' }).waitFor();
    expect(await until(/texts: .*\n(?:.*\n)*.*failures?, /)).toContain('scratch · texts: ');

    edit('exercises/code/scratch/exercise.ts', (text) =>
      text.replace(/title: \{ en: '[^']*'/, "title: { en: 'A new title'"),
    );
    await page.getByRole('heading', { name: 'A new title' }).waitFor();

    edit('exercises/code/scratch/starter.py', (text) => `# a new first line\n${text}`);
    await page.locator('.view-line', { hasText: 'a new first line' }).waitFor();

    await page.goto(zh ?? '');
    edit('exercises/code/scratch/hints.zh.md', (text) => text.replace(/^## 1$/m, '## 1\n\n刚刚保存的提示。'));
    await page.getByRole('button', { name: /提示/ }).first().click();
    await page.getByText('刚刚保存的提示').waitFor();
  } finally {
    expect(await ended(child, 'SIGINT')).toBe(0);
  }
  expect(existsSync(inProject('data'))).toBe(false);
  expect(throwaways()).toEqual([]);
}, 600_000);
