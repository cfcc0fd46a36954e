import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react';
import type { Language } from '#components/language.ts';
import type { Jump } from '#components/report/guest-error-text.tsx';
import { isComposing } from '#lib/keyboard.ts';
import { nextLine } from '#lib/next-line.ts';

export interface ProgramFieldHandle {
  readonly text: () => string;
  /** As if it had been typed, so that undo takes it back. */
  readonly replace: (text: string) => void;
  readonly jump: Jump;
}

interface Props {
  readonly ref: Ref<ProgramFieldHandle>;
  readonly language: Language;
  readonly initial: string;
  readonly label: string;
  readonly describedBy: string;
}

/** A text area that keeps the indentation and leaves Tab to the focus. What is typed before scripts are there stays. */
export function ProgramField({ ref, language, initial, label, describedBy }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);

  useImperativeHandle(ref, () => ({
    text: () => area.current?.value ?? initial,
    replace(text) {
      area.current?.focus();
      area.current?.select();
      document.execCommand('insertText', false, text);
    },
    jump(line, column) {
      const lines = (area.current?.value ?? '').split('\n');
      const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
      const from = start + (column ?? 1) - 1;
      area.current?.focus();
      area.current?.setSelectionRange(from, column ? from + 1 : start + (lines[line - 1]?.length ?? 0));
    },
  }));

  function indent(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const { key, shiftKey, ctrlKey, metaKey, altKey, nativeEvent, currentTarget } = event;
    if (key !== 'Enter' || shiftKey || ctrlKey || metaKey || altKey || isComposing(nativeEvent)) return;
    event.preventDefault();
    // The one way by which the browser's own undo goes on to work.
    const { value, selectionStart } = currentTarget;
    document.execCommand('insertText', false, nextLine(value.slice(0, selectionStart), language));
  }

  return (
    <textarea
      ref={area}
      defaultValue={initial}
      onKeyDown={indent}
      aria-label={label}
      aria-describedby={describedBy}
      className="block h-full w-full resize-none bg-card p-3 font-mono leading-relaxed outline-offset-[-2px]"
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      autoCorrect="off"
      wrap="off"
    />
  );
}
