/** @file Tables as CSV that Excel, Canvas and Moodle open as they are. */
import 'server-only';
import Papa from 'papaparse';

/** Excel and Canvas take a file for UTF-8 by it. */
const byteOrderMark = '\ufeff';

/**
 * One line a row, CRLF between them. Spreadsheets run a text that begins with = + - @ as a formula: such a text, be it somebody's
 * name, gets an apostrophe before it. Numbers are none.
 */
export const csv = (lines: readonly (readonly (string | number | boolean | null)[])[]): string =>
  `${byteOrderMark}${Papa.unparse(
    lines.map((line) => [...line]),
    { escapeFormulae: true, newline: '\r\n' },
  )}\r\n`;
