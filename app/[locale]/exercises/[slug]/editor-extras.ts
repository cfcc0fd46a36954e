export { EditorMenuItems } from './editor-menu-items.tsx';
export { EditorNotice } from './editor-notice.tsx';
export { KeyboardHelp } from './keyboard-help.tsx';
export { SymbolRow } from './symbol-row.tsx';
