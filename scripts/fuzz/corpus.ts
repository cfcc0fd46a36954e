/** @file What mutations start from: the exercises' programs, right and wrong, and the hostile ones. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { exercises } from '#exercises/catalog.ts';
import { endings, readContent } from '#exercises/content.ts';
import type { Exercise } from '#grader/exercise.ts';
import { type Language, languages } from '#grader/sandbox/sandbox.ts';

export interface Subject {
  readonly name: string;
  readonly language: Language;
  readonly source: string;
  /** How it is graded; without one, `f` is called. */
  readonly exercise: Exercise | null;
  /** A hostile program that may break its own interpreter says so by expecting `internal-error`. */
  readonly breaks: boolean;
}

/** A program of which is known what has to come of it. */
export interface Known extends Subject {
  readonly exercise: Exercise;
  /** The misconception that it is named by; null when it passes. */
  readonly misconception: string | null;
}

export interface Corpus {
  readonly subjects: Readonly<Record<Language, readonly Subject[]>>;
  readonly known: Readonly<Record<Language, readonly Known[]>>;
}

export function readCorpus(): Corpus {
  const known = byLanguage((language) => exercises.flatMap((exercise) => knownOf(exercise, language)));
  const subjects = byLanguage((language) => [...known[language], ...startersOf(language), ...hostile(language)]);
  return { subjects, known };
}

const byLanguage = <T>(make: (language: Language) => T) =>
  Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, T>;

function knownOf(exercise: Exercise, language: Language): Known[] {
  const { solution, alternatives, mutants } = readContent(exercise.slug);
  const common = { language, exercise, breaks: false };
  const right = [['solution', solution[language]] as const, ...programs(alternatives, language)];
  return [
    ...right.map(([name, source]) => ({
      ...common,
      source,
      name: `${exercise.slug}/${name}`,
      misconception: null,
    })),
    ...programs(mutants, language).map(([id, source]) => ({
      ...common,
      source,
      name: `${exercise.slug}/${id}`,
      misconception: id,
    })),
  ];
}

const programs = (files: Readonly<Record<string, Partial<Record<Language, string>>>>, language: Language) =>
  Object.entries(files).flatMap(([name, sources]) => {
    const source = sources[language];
    return source === undefined ? [] : [[name, source] as const];
  });

const startersOf = (language: Language): Subject[] =>
  exercises.map((exercise) => ({
    name: `${exercise.slug}/starter`,
    language,
    source: readContent(exercise.slug).starter[language],
    exercise,
    breaks: false,
  }));

function hostile(language: Language): Subject[] {
  const folder = path.resolve(import.meta.dirname, '../../tests/hostile', language);
  const files = readdirSync(folder).filter((file) => file.endsWith(`.${endings[language]}`));
  return files.sort().map((file) => {
    const source = readFileSync(path.join(folder, file), 'utf8');
    return { name: `hostile/${file}`, language, source, exercise: null, breaks: source.includes('internal-error') };
  });
}
