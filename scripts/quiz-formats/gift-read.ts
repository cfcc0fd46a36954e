// GIFT as questions, one after the other, so that a broken one is told with its line.
import { type GIFTQuestion, parse } from 'gift-pegjs';
import { conceptById } from '#exercises/concepts.ts';
import { PlainError } from '#scripts/plain-error.ts';
import { giftForms, type Read } from '#scripts/quiz-formats/gift-forms.ts';
import { fromGift } from '#scripts/quiz-formats/gift-text.ts';
import { type Carried, changed, lost, type Note, type Question } from '#scripts/quiz-formats/question.ts';

const longest = 2 ** 20;

interface Paragraph {
  readonly text: string;
  /** Of the file, counted from 1. */
  readonly line: number;
}

/** Questions are set apart by empty lines. */
function paragraphs(file: string): Paragraph[] {
  const found: Paragraph[] = [];
  let lines: string[] = [];
  const end = (line: number) => {
    const text = lines.join('\n');
    // Comments alone are no question.
    if (/^(?!\s*(\/\/|$))/m.test(text)) found.push({ text, line: line - lines.length });
    lines = [];
  };
  const all = file.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  all.forEach((line, i) => {
    if (line.trim() === '') end(i + 1);
    else lines.push(line);
  });
  end(all.length + 1);
  return found;
}

interface SyntaxFault {
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

const isSyntaxFault = (error: unknown): error is Error & SyntaxFault =>
  error instanceof Error && error.name === 'SyntaxError' && 'location' in error;

/** @throws PlainError with the line where it stops making sense */
function parsed({ text, line }: Paragraph): GIFTQuestion[] {
  try {
    return parse(text);
  } catch (error) {
    if (!isSyntaxFault(error)) throw error;
    const { start } = error.location;
    const at = text.split('\n')[start.line - 1]?.trim().slice(0, 60) ?? '';
    throw new PlainError(
      `line ${line + start.line - 1}, column ${start.column}: this is not GIFT: ${at || 'the question ends too early'}`,
    );
  }
}

const kebab = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');

/** Unique, as responses are stored by it. */
function idOf(given: string, taken: Set<string>, place: number): string {
  const base = kebab(given) || `item-${place}`;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

function read(found: GIFTQuestion, id: string): { question: Question | null; notes: Note[] } {
  const { type } = found;
  if (type === 'Description' || type === 'Category') {
    const what = type === 'Category' ? `the category ${found.title}` : 'a description';
    return { question: null, notes: [lost(id, `${what} is no question`)] };
  }
  const tags = found.tags ?? [];
  const concepts = tags.filter((tag) => conceptById(tag));
  const result: Read | string = giftForms[type](found as never, tags);
  if (typeof result === 'string') return { question: null, notes: [lost(id, result)] };
  const { prompt = fromGift(found.stem), explanation, notes = [], ...body } = result;
  const told = explanation ?? (found.globalFeedback ? fromGift(found.globalFeedback) : '');
  const question: Question = { id, concepts, points: 1, prompt, explanation: told, ...body };
  const missing = [
    ...(told ? [] : ['it has no explanation: write one']),
    ...(concepts.length > 0 ? [] : ['it names no concept: say which it asks about']),
  ];
  return { question, notes: [...notes, ...missing].map((text) => changed(id, text)) };
}

/** @throws PlainError on text that is not GIFT, with its line, and on a file without a question */
export function readGift(file: string): Carried<Question[]> {
  if (file.length > longest) throw new PlainError('the file is longer than a megabyte');
  const found = paragraphs(file).flatMap(parsed);
  const questions: Question[] = [];
  const notes: Note[] = [];
  const taken = new Set<string>();
  found.forEach((each, i) => {
    const given = ('id' in each && each.id) || each.title || '';
    const id = idOf(given, taken, i + 1);
    const { question, notes: told } = read(each, id);
    if (question) questions.push(question);
    notes.push(...told);
  });
  if (found.length === 0) throw new PlainError('there is no question in the file');
  return { result: questions, notes };
}
