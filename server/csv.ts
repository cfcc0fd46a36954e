/** @file Tables as spreadsheets open them: CSV in UTF-8 with a byte order mark, and nothing in it that they would run. */
import 'server-only';
import Papa from 'papaparse';

export type Cell = string | number | boolean | null;

/** What a spreadsheet would take for a formula begins with an apostrophe. @param rows in the order of the columns */
export const csv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${Papa.unparse({ fields: [...columns], data: rows.map((row) => [...row]) }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;

/** @param name of the file, without its ending; letters, digits and dashes */
export const csvResponse = (name: string, text: string): Response =>
  new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
