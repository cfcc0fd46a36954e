/** How a learner likes the workspace; kept in a cookie so that the server renders it right at once. */
export interface Preferences {
  readonly language: 'python' | 'typescript';
  /** Pixels. */
  readonly fontSize: number;
  /** Plain text area (true), Monaco (false), or whatever suits the device (null). */
  readonly plain: boolean | null;
  /** Vim's keys, in Monaco. */
  readonly vim: boolean;
  /** Long lines go on in the next row. */
  readonly wrap: boolean;
  /** Tab moves the focus on instead of indenting. */
  readonly tabMoves: boolean;
  /** Percent of the width that the statement takes. */
  readonly statement: number;
  /** Percent of the height that the editor takes. */
  readonly editor: number;
}

export const preferencesCookie = 'workspace';
export const fontSizes = { least: 11, most: 24 } as const;

const standard: Preferences = {
  language: 'python',
  fontSize: 14,
  plain: null,
  vim: false,
  wrap: true,
  tabMoves: false,
  statement: 42,
  editor: 60,
};

const within = (value: unknown, least: number, most: number, fallback: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : fallback;

const either = <Other>(value: unknown, fallback: boolean | Other): boolean | Other =>
  typeof value === 'boolean' ? value : fallback;

/** Reads the cookie's value; whatever does not fit falls back to the standard. */
export function parsePreferences(cookie: string | undefined): Preferences {
  let stored: Partial<Record<keyof Preferences, unknown>> = {};
  try {
    const parsed: unknown = JSON.parse(decodeURIComponent(cookie ?? '{}'));
    if (typeof parsed === 'object' && parsed) stored = parsed;
  } catch {
    // not ours
  }
  return {
    language: stored.language === 'typescript' ? 'typescript' : standard.language,
    fontSize: within(stored.fontSize, fontSizes.least, fontSizes.most, standard.fontSize),
    plain: either(stored.plain, standard.plain),
    vim: either(stored.vim, standard.vim),
    wrap: either(stored.wrap, standard.wrap),
    tabMoves: either(stored.tabMoves, standard.tabMoves),
    statement: within(stored.statement, 15, 75, standard.statement),
    editor: within(stored.editor, 15, 95, standard.editor),
  };
}

/** The text to assign to `document.cookie`; kept for a year. */
export function writePreferences(preferences: Preferences): string {
  const value = encodeURIComponent(JSON.stringify(preferences));
  return `${preferencesCookie}=${value}; Path=/; Max-Age=${60 * 60 * 24 * 365}; SameSite=Lax`;
}
