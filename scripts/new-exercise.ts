// npm run new-exercise -- <slug>
// Copies exercises/template to exercises/code/<slug> under its own names. Exits 2 when the slug will not do.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from '#scripts/plain-error.ts';

const template = fileURLToPath(new URL('../exercises/template', import.meta.url));
const code = fileURLToPath(new URL('../exercises/code', import.meta.url));

const camelCase = (slug: string) => slug.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());

/** Makes the folder and returns its files. @throws PlainError on a slug that is taken or not kebab-case. */
export async function newExercise(slug: string | undefined, directory = code): Promise<string[]> {
  if (!slug) throw new PlainError('Usage: npm run new-exercise -- <slug>');
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug))
    throw new PlainError(`'${slug}' is not in kebab-case, like backprop-w1`);
  const target = path.join(directory, slug);
  if (existsSync(target)) throw new PlainError(`There already is an exercise '${slug}'`);
  const files = (await readdir(template, { recursive: true })).filter((file) => path.extname(file) !== '').sort();
  for (const file of files) {
    const text = await readFile(path.join(template, file), 'utf8');
    await mkdir(path.dirname(path.join(target, file)), { recursive: true });
    await writeFile(path.join(target, file), renamed(text, slug));
  }
  return files.map((file) => path.join(target, file));
}

function renamed(text: string, slug: string): string {
  return text
    .replaceAll('exercise-template', slug)
    .replaceAll('template_entry', slug.replaceAll('-', '_'))
    .replaceAll('templateEntry', camelCase(slug));
}

function nextSteps(slug: string): string {
  return [
    `Made exercises/code/${slug}. Next:`,
    `1. In exercises/catalog.ts, import it and add it to its unit:`,
    `   import ${camelCase(slug)} from '#exercises/code/${slug}/exercise.ts';`,
    `2. npm run preview -- ${slug}    shows its page and says what is still missing; docs/authoring.md says why`,
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const slug = process.argv[2];
    await newExercise(slug);
    console.log(nextSteps(slug ?? ''));
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
