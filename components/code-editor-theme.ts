import type { editor } from 'monaco-editor/editor';
import { isDark } from '#components/color-scheme.ts';

type Rules = Record<string, string>;

// Monaco takes plain colours only; these are the tokens of tokens.css, spelled out.
const light = {
  colors: { paper: '#ffffff', ink: '#1b2230', line: '#f3f1ea', faint: '#6c7280', accent: '#1f5fbf', select: '#cfe0f8' },
  rules: {
    keyword: '6b3fb0',
    string: '18703c',
    number: 'a94e09',
    comment: '6a6f7b',
    type: '1f5fbf',
    identifier: '1b2230',
  },
};
const dark = {
  colors: { paper: '#181d27', ink: '#e7e9ee', line: '#1f2632', faint: '#8d97a8', accent: '#7db2ff', select: '#2c4a78' },
  rules: {
    keyword: 'c9a8ff',
    string: '6fd695',
    number: 'ffb066',
    comment: '8d97a8',
    type: '7db2ff',
    identifier: 'e7e9ee',
  },
};

type Palette = typeof light;

function theme(base: 'vs' | 'vs-dark', { colors, rules }: Palette): editor.IStandaloneThemeData {
  return {
    base,
    inherit: true,
    rules: Object.entries<string>(rules satisfies Rules).map(([token, foreground]) => ({ token, foreground })),
    colors: {
      'editor.background': colors.paper,
      'editor.foreground': colors.ink,
      'editor.lineHighlightBackground': colors.line,
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': colors.select,
      'editorLineNumber.foreground': colors.faint,
      'editorLineNumber.activeForeground': colors.ink,
      'editorCursor.foreground': colors.accent,
      focusBorder: colors.accent,
    },
  };
}

export function defineThemes(monaco: typeof editor): void {
  monaco.defineTheme('paper', theme('vs', light));
  monaco.defineTheme('night', theme('vs-dark', dark));
}

export const themeNow = () => (isDark() ? 'night' : 'paper');
