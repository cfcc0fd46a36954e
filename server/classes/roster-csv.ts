/** @file Rosters as spreadsheets, Canvas and Moodle write them: text in, rows out, no database. */
import 'server-only';
import Papa from 'papaparse';
import { type Column, columnsOf, looksLikeEmail } from '#server/classes/roster-columns.ts';
import type { RosterField } from '#server/classes/views-roster.ts';
import { Problem } from '#server/problem.ts';

export const maxRosterLines = 2_000;

/** What one line of the file says of somebody; null is what it says nothing of. */
export interface RosterRow extends Readonly<Record<RosterField, string | null>> {
  /** Counts from 1, as a text editor does. */
  readonly line: number;
  /** A quotation mark was never closed, so that the rest of the file is in one cell. */
  readonly torn: boolean;
}

export interface RosterFile {
  /** Which were understood, as the file calls them; without a header, null. */
  readonly columns: readonly { readonly field: Column; readonly header: string | null }[];
  readonly rows: readonly RosterRow[];
}

interface Line {
  readonly number: number;
  readonly cells: readonly string[];
  readonly torn: boolean;
}

/** How far down a header may be: above it some write a title. */
const headerLines = 10;
const delimiters = [',', ';', '\t', '|', '，'];

/**
 * @param domain completes a login to an address where the file has no addresses, such as `example.org`
 * @throws Problem `empty-roster`, `roster-without-columns`, `roster-too-long`
 */
export function parseRoster(text: string, domain: string | null = null): RosterFile {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { header, lines } = read(plain);
  if (lines.length > maxRosterLines)
    throw new Problem('roster-too-long', `At most ${maxRosterLines} lines: split the file.`);
  const rows = lines.flatMap((line) => rowOf(line, header.columns, header.canvas, domain));
  if (rows.length === 0) throw new Problem('empty-roster', 'Below the header there is a line for each person.');
  const columns = header.columns.flatMap((field, at) => (field ? { field, header: header.names?.[at] ?? null } : []));
  return { columns, rows };
}

/** As the separator under which most columns are known has it. */
function read(text: string) {
  const candidates = delimiters.map((delimiter) => {
    const header = headerIn(linesOf(text, delimiter, headerLines));
    return { delimiter, header, known: header?.columns.filter((field) => field !== null).length ?? 0 };
  });
  const { delimiter, header } = candidates.reduce((best, each) => (each.known > best.known ? each : best));
  const lines = linesOf(text, delimiter);
  if (lines.length === 0) throw new Problem('empty-roster', 'Paste a table, or choose a file.');
  if (!header)
    throw new Problem('roster-without-columns', 'Give the columns a header such as name, email, section, student id.');
  return { header, lines: lines.filter(({ number }) => number > header.line) };
}

/** Lines that are not blank. A cell may hold line breaks, so a row's number is counted, not its index. */
function linesOf(text: string, delimiter: string, preview = 0): Line[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview });
  const torn = new Set(errors.filter(({ code }) => code === 'MissingQuotes').map(({ row }) => row));
  let number = 1;
  const lines = data.map((cells, index) => {
    const line = { number, cells: cells.map((cell) => cell.trim()), torn: torn.has(index) };
    number += cells.join('').split('\n').length;
    return line;
  });
  return lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

interface Header {
  /** 0 when there is none. */
  readonly line: number;
  readonly names: readonly string[] | null;
  readonly columns: readonly (Column | null)[];
  readonly canvas: boolean;
}

/** The first line that names an address or two things we know; else, by where an address stands, what a file without a header is. */
function headerIn(lines: readonly Line[]): Header | null {
  for (const { number, cells } of lines) {
    const { columns, canvas } = columnsOf(cells);
    const known = columns.filter((field) => field !== null);
    if (known.length >= 2 || known.includes('email')) return { line: number, names: cells, columns, canvas };
  }
  const sample = lines.find(({ cells }) => cells.some(looksLikeEmail));
  if (!sample) return null;
  const email = sample.cells.findIndex(looksLikeEmail);
  const name = sample.cells.findIndex((cell, at) => at !== email && /\p{L}/u.test(cell));
  const columns = sample.cells.map((_, at) => (at === email ? 'email' : at === name ? 'name' : null));
  return { line: 0, names: null, columns, canvas: false };
}

function rowOf(line: Line, columns: Header['columns'], canvas: boolean, domain: string | null): RosterRow[] {
  const cell = (field: Column) => {
    const at = columns.indexOf(field);
    return (at >= 0 && line.cells[at]) || null;
  };
  const whole = cell('name');
  if (canvas && isNobody(whole)) return [];
  const login = cell('login');
  const email = cell('email') ?? addressOf(login, domain);
  return [
    {
      line: line.number,
      torn: line.torn,
      name: whole === null ? joined(cell('first'), cell('last')) : canvas ? turned(whole) : whole,
      email: email?.toLowerCase() ?? null,
      studentId: cell('studentId'),
      login,
      canvasId: cell('canvasId'),
      section: cell('section'),
    },
  ];
}

/** Canvas's gradebook has lines that are no people: points, how marks are posted, and its own test student. */
const isNobody = (name: string | null) => name === null || /^(points possible|student, test|test student)$/i.test(name);

function addressOf(login: string | null, domain: string | null): string | null {
  if (login === null) return null;
  if (looksLikeEmail(login)) return login;
  return domain === null ? null : `${login}@${domain}`;
}

const isHan = (text: string) => /^\p{Script=Han}+$/u.test(text);

/** 李 and 明 are 李明, Ada and Lovelace have a space between. */
function joined(first: string | null, last: string | null): string | null {
  if (first === null || last === null) return first ?? last;
  return isHan(first) && isHan(last) ? last + first : `${first} ${last}`;
}

/** Canvas writes `Lovelace, Ada`. */
function turned(name: string): string {
  const [last, first, ...more] = name.split(',').map((part) => part.trim());
  return last && first && more.length === 0 ? (joined(first, last) ?? name) : name;
}
