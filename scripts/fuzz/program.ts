/** @file The programs of a seed, by number: the same ones each time while the corpus stays the same. */
import { type Language, languages } from '#grader/sandbox/sandbox.ts';
import type { Corpus, Subject } from './corpus.ts';
import { type Draw, drawFrom } from './draw.ts';
import { mutate } from './mutate.ts';
import { pythonProgram } from './python.ts';
import { typescriptProgram } from './typescript.ts';

export const ways = ['generated', 'mutated', 'hostile', 'spliced'] as const;
export type Way = (typeof ways)[number];

export interface Program extends Subject {
  readonly number: number;
  readonly way: Way;
}

const generators: Record<Language, (draw: Draw) => string> = { python: pythonProgram, typescript: typescriptProgram };

export function programOf(corpus: Corpus, seed: string, number: number): Program {
  const draw = drawFrom(`${seed}/${number}`);
  const language = draw.one(languages);
  const way = draw.one(['generated', 'generated', 'mutated', 'mutated', 'mutated', 'hostile', 'spliced'] as const);
  return { number, way, ...subjectOf(corpus, draw, language, way) };
}

function subjectOf(corpus: Corpus, draw: Draw, language: Language, way: Way): Subject {
  const subjects = corpus.subjects[language];
  const hostile = subjects.filter(({ exercise }) => exercise === null);
  const generated = generators[language](draw);
  if (way === 'generated') {
    const source = draw.chance(0.2) ? mutate(draw, generated, generated) : generated;
    return { name: 'generated', language, source, exercise: null, breaks: false };
  }
  // A hostile one comes as it is, too: the programs after it have to be right all the same.
  if (way === 'hostile' && draw.chance(0.3)) return draw.one(hostile);
  const base = draw.one(way === 'hostile' ? hostile : subjects);
  const other = way === 'spliced' ? draw.one(subjects) : null;
  const source = mutate(draw, base.source, other?.source ?? generated);
  return {
    ...base,
    name: other ? `${base.name} + ${other.name}` : base.name,
    source,
    breaks: base.breaks || other?.breaks === true,
  };
}
