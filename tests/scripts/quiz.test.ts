import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { quizBySlug } from '#exercises/quiz/catalog.ts';
import type { ItemOf, Kind } from '#grader/quiz/item.ts';
import { variantOf } from '#grader/quiz/variant.ts';
import { variantTextFaults } from '#scripts/content-checks/quiz-texts.ts';
import { readGift } from '#scripts/quiz-formats/gift-read.ts';
import { gift } from '#scripts/quiz-formats/gift-write.ts';
import { dataOf, itemOf } from '#scripts/quiz-formats/imported.ts';
import { sourcesOf } from '#scripts/quiz-formats/sources.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'chainrule-quiz-'));
await mkdir('.cache', { recursive: true });
/** In the project, where its own names lead to its files. */
const inside = await mkdtemp('.cache/quiz-import-');

afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(inside, { recursive: true });
});

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const options = { maxBuffer: 2 ** 26, env: { ...process.env, INIT_CWD: folder } };
    execFile('node', ['--import', 'tsx', 'scripts/quiz.ts', ...args], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

test('a quiz is exported as GIFT and as a QTI package, and what changed on the way is told', async () => {
  const [text, saved] = await Promise.all([
    run('export', 'one-neuron', '--format', 'gift', '--locale', 'zh', '--seed', '7'),
    run('export', 'one-neuron', '--format', 'qti', '--locale', 'en', '--out', 'one.zip'),
  ]);
  expect(text.code).toBe(0);
  expect(readGift(text.stdout).result.length).toBe(quizBySlug('one-neuron')?.items.length);
  expect(text.stderr).toContain("its numbers are those of the seed '7'");
  expect(saved).toMatchObject({ code: 0, stdout: '' });
  const files = unzipSync(await readFile(path.join(folder, 'one.zip')));
  expect(strFromU8(files['imsmanifest.xml'] ?? new Uint8Array())).toContain('imsqti_test_xmlv2p1');
});

test('wrong usage, a broken file and a quiz that is there exit 2 with one line, and write nothing', async () => {
  await writeFile(path.join(folder, 'broken.gift'), 'Fine? {T}\n\nBroken { =a ~b\n');
  await writeFile(path.join(folder, 'fine.gift'), 'Fine? {T}');
  const calls: [string[], RegExp][] = [
    [[], /Usage.*export.*import/],
    [['export', 'nowhere', '--format', 'gift', '--locale', 'en'], /No quiz 'nowhere'.*one-neuron/],
    [['export', 'loss', '--format', 'moodle', '--locale', 'en'], /gift or qti.*Usage/],
    [['export', 'loss', '--format', 'gift', '--locale', 'fr'], /en or zh/],
    [['export', 'loss', '--format', 'qti', '--locale', 'en'], /--out/],
    [['import', 'fine.gift', 'one-neuron'], /already is exercises\/quiz\/one-neuron; --force/],
    [['import', 'fine.gift', '../evil'], /kebab-case/],
    [['import', 'nowhere.gift', 'new-quiz'], /no file 'nowhere.gift'/],
    [['import', 'broken.gift', 'new-quiz'], /broken.gift: line [34], column \d+/],
  ];
  const results = await Promise.all(calls.map(([args]) => run(...args)));
  for (const [i, { code, stdout, stderr }] of results.entries()) {
    expect(stderr).toMatch(calls[i]?.[1] ?? /./);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd()).not.toContain('\n');
  }
});

test('imported items are written as sources that say the same, whatever signs their texts hold', async () => {
  const strange = `::quiz::[plain]It's "so" \\\\n $\\{x\\} \` \u2028 </script> */ {~%100%'a ~b" ~%-100%c}`;
  const { result } = gift(quizBySlug('deeper')?.items ?? [], { seed: '1', locale: 'en' });
  const data = readGift(`${strange}\n\n${result}`).result.map((question) => dataOf(question, 'en'));
  const { 'quiz.ts': quiz, ...items } = sourcesOf('imported', data);
  expect(Object.keys(items).length).toBe(data.length);
  for (const [i, [name, source]] of Object.entries(items).entries()) {
    expect(quiz).toContain(`'#exercises/quiz/imported/${name}'`);
    await writeFile(path.join(inside, name), source);
    const [item] = Object.values(await import(path.resolve(inside, name))) as ItemOf<Kind>[];
    const wanted = data[i];
    if (!item || !wanted) throw new Error(`${name} exports nothing`);
    expect(variantOf(item, '')).toEqual(variantOf(itemOf(wanted) as ItemOf<Kind>, ''));
    expect([item.id, item.kind, item.concepts]).toEqual([wanted.id, wanted.kind, wanted.concepts]);
  }
});

test('check-content finds every imported text that nobody has translated yet', () => {
  const [question] = readGift('How much is $$x$$? {=one word ~two words ~$$3$$ ####Because.}').result;
  if (!question) throw new Error('no question');
  const faults = variantTextFaults(variantOf(itemOf(dataOf(question, 'en')) as ItemOf<Kind>, ''));
  expect(faults).toEqual(
    ['prompt', 'explanation', 'text 1 of its facts', 'text 2 of its facts'].map(
      (what) => `${what}: to be translated into zh`,
    ),
  );
});
