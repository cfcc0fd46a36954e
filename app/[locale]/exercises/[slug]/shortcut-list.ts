/** A shortcut's words (`Exercise.keyboard.keys`), and how it is pressed: any of several ways, each of keys one after the other. */
interface Row {
  readonly name:
    | 'run'
    | 'submit'
    | 'help'
    | 'search'
    | 'tab'
    | 'resize'
    | 'complete'
    | 'explain'
    | 'problem'
    | 'comment'
    | 'format'
    | 'move'
    | 'copy'
    | 'next'
    | 'find'
    | 'indent'
    | 'undo'
    | 'close'
    | 'leave';
  readonly keys: readonly string[];
}

const page: readonly Row[] = [
  { name: 'run', keys: ["Mod '"] },
  { name: 'submit', keys: ['Mod ↵'] },
  { name: 'help', keys: ['?'] },
  { name: 'search', keys: ['/'] },
  { name: 'resize', keys: ['←', '→', '↑', '↓'] },
];
const tab: Row = { name: 'tab', keys: ['Ctrl M'] };
const monaco: readonly Row[] = [
  tab,
  { name: 'complete', keys: ['Ctrl Space'] },
  { name: 'explain', keys: ['Mod K Mod I'] },
  { name: 'problem', keys: ['F8'] },
  { name: 'format', keys: ['Shift Alt F'] },
  { name: 'comment', keys: ['Mod /'] },
  { name: 'indent', keys: ['Mod ]', 'Mod ['] },
  { name: 'move', keys: ['Alt ↑', 'Alt ↓'] },
  { name: 'copy', keys: ['Shift Alt ↓'] },
  { name: 'next', keys: ['Mod D'] },
  { name: 'find', keys: ['Mod F'] },
  { name: 'undo', keys: ['Mod Z'] },
  { name: 'close', keys: ['Esc'] },
];
const plainArea: readonly Row[] = [tab, { name: 'leave', keys: ['Shift Tab'] }, { name: 'undo', keys: ['Mod Z'] }];

const onMac: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Ctrl: '⌃' };

/** @param plain which of the two editors is on show @returns the shortcuts of the page and of its editor, as this machine's keys are labelled */
export function shortcutList(plain: boolean, mac: boolean) {
  const label = (key: string) => (mac ? (onMac[key] ?? key) : key === 'Mod' ? 'Ctrl' : key);
  const labelled = ({ name, keys }: Row) => ({
    name,
    keys: keys.map((press) => press.split(' ').map(label).join(' ')),
  });
  return { page: page.map(labelled), editor: (plain ? plainArea : monaco).map(labelled) };
}
