import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scratchProject } from '#tests/e2e/scratch-project.ts';

let project: ReturnType<typeof scratchProject>;

beforeAll(() => {
  project = scratchProject();
});

afterAll(() => project?.remove());

/** The fenced blocks of the tutorial in order: what its info string says to do with it, and its text. */
function blocks(): { readonly what: string; readonly text: string }[] {
  const [, tutorial = ''] =
    /## Ten minutes(.*?)\n## What the checks prove/s.exec(readFileSync('docs/authoring.md', 'utf8')) ?? [];
  return [...tutorial.matchAll(/^(`{3,})(\S+ ?\S*)\n(.*?)^\1$/gms)].map(([, , what = '', text = '']) => ({
    what,
    text,
  }));
}

/** What a command of the tutorial prints, errors too, and its exit code. */
function run(command: string): Promise<{ readonly code: number; readonly output: string }> {
  const [program = '', ...args] = command.trim().split(/\s+/);
  return new Promise((resolve) => {
    execFile(program, args, { cwd: project.root }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr });
    });
  });
}

const inProject = (file: string) => path.join(project.root, file);
const read = (file: string) => readFileSync(inProject(file), 'utf8');

/** The import that the tutorial adds, and the entry that it tells in words. */
function add(file: string, line: string): void {
  const entry = file.endsWith('catalog.ts')
    ? [/(slug: 'learning',.*?exercises: \[)/s, '$1slopeOfCube, ']
    : [/(misconceptions: Readonly<Record<string, Misconception>> = \{\n)/, '$1  ...ofThePower,\n'];
  const changed = read(file).replace(entry[0] ?? '', String(entry[1]));
  expect(changed).not.toBe(read(file));
  writeFileSync(inProject(file), line + changed);
}

test('the authors’ tutorial ends, followed to the letter, with an exercise that holds', async () => {
  let checked = '';
  for (const { what, text } of blocks()) {
    const [kind = '', file = ''] = (what.split(' ')[1] ?? what).split('=');
    if (kind === 'file') {
      mkdirSync(path.dirname(inProject(file)), { recursive: true });
      writeFileSync(inProject(file), text);
    } else if (kind === 'add') {
      add(file, text);
    } else if (text.startsWith('rm ')) {
      const folder = inProject(path.dirname(text.slice(3).trim()));
      for (const name of readdirSync(folder)) rmSync(path.join(folder, name));
    } else if (kind === 'sh') {
      const { code, output } = await run(text);
      expect(code, output).toBe(0);
      checked = output;
    }
  }
  expect(checked).toMatch(/^1 exercise, \d+ checks, 0 failures/m);
  const types = await run('npx tsc --noEmit --incremental false');
  expect(types.output.split('\n').filter((line) => /slope-of-cube|powers\.ts|catalog\.ts/.test(line))).toEqual([]);
}, 300_000);
