'use client';

import { type KeyboardEvent, useImperativeHandle, useRef } from 'react';
import {
  type CodeEditorHandle,
  type CodeEditorOptions,
  indentOf,
  type SymbolKey,
} from '#components/code-editor-handle.ts';
import { plainEdit } from '#components/plain-edit.ts';
import { isComposing } from '#lib/keyboard.ts';

interface Props extends CodeEditorOptions {
  readonly ref: React.Ref<CodeEditorHandle>;
  readonly describedBy: string;
  /** Until the learner's own text has arrived: what was typed before would be overwritten. */
  readonly readOnly: boolean;
}

/** A text area that can do what the editor can, where Monaco cannot run or is not wanted. */
export function PlainEditor({
  ref,
  describedBy,
  readOnly,
  language,
  textOf,
  onText,
  label,
  fontSize,
  tabMoves,
  wrap,
}: Props) {
  const area = useRef<HTMLTextAreaElement>(null);

  useImperativeHandle(ref, () => ({
    focus: () => area.current?.focus(),
    jump(line, column) {
      const lines = (area.current?.value ?? '').split('\n');
      const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
      const from = start + (column ?? 1) - 1;
      area.current?.focus();
      area.current?.setSelectionRange(from, column ? from + 1 : start + (lines[line - 1]?.length ?? 0));
    },
    replace(text) {
      if (area.current) area.current.value = text;
      onText(language, text);
    },
    select: (start, end) => area.current?.setSelectionRange(start, end),
    show() {},
    mark() {},
    press,
    format() {
      const { current } = area;
      if (current && language === 'python') void tidy(current);
    },
    update() {},
    dispose() {},
  }));

  function press(key: SymbolKey): void {
    const { current } = area;
    if (!current || readOnly) return;
    const { selectionStart: start, selectionEnd: end, value } = current;
    const edit = plainEdit(value, { start, end }, key, indentOf(language));
    current.focus();
    put(current, edit.from, edit.to, edit.insert);
    current.setSelectionRange(edit.start, edit.end);
  }

  /** As if it had been typed, so that the browser can undo it; it tells `onText` as well. */
  function put(target: HTMLTextAreaElement, from: number, to: number, insert: string): void {
    if (from === to && insert === '') return;
    target.setSelectionRange(from, to);
    const done = document.execCommand(insert ? 'insertText' : 'delete', false, insert);
    if (done) return;
    target.setRangeText(insert, from, to, 'end');
    onText(language, target.value);
  }

  async function tidy(target: HTMLTextAreaElement): Promise<void> {
    const { tidyPython } = await import('#components/tidy-python.ts');
    const text = tidyPython(target.value);
    target.focus();
    if (text !== target.value) put(target, 0, target.value.length, text);
    target.setSelectionRange(0, 0);
  }

  function indent(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key !== 'Tab' || event.shiftKey || tabMoves || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    press('tab');
  }

  return (
    <textarea
      // A new language, or the text having arrived, is a new text area; within one the browser owns the text.
      key={`${language}${readOnly}`}
      ref={area}
      defaultValue={textOf(language)}
      onChange={(event) => onText(language, event.target.value)}
      onKeyDown={indent}
      readOnly={readOnly}
      aria-label={label}
      aria-describedby={describedBy}
      style={{ fontSize: `max(${fontSize}px, var(--smallest-input, 0px))` }}
      className="block h-full w-full resize-none bg-card p-3 font-mono leading-relaxed outline-offset-[-2px]"
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      autoCorrect="off"
      wrap={wrap ? 'soft' : 'off'}
    />
  );
}
