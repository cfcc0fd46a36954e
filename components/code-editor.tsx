'use client';

import { useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { CodeEditorHandle, CodeEditorOptions, Marker } from '#components/code-editor-handle.ts';
import { PlainEditor } from '#components/code-editor-plain.tsx';
import { whenIdle } from '#components/when-idle.ts';

interface Props extends CodeEditorOptions {
  readonly ref: React.Ref<CodeEditorHandle>;
  /** Stay with the plain text area: the reader's choice, and the default where fingers are the pointer. */
  readonly plain: boolean;
  readonly markers: readonly Marker[];
  /** Id of the visible text that says what Tab does. */
  readonly describedBy: string;
  /** Until the learner's own text has arrived. */
  readonly readOnly: boolean;
  /** `zh` loads Monaco's own texts in Chinese. */
  readonly locale: string;
  /** Monaco could not be loaded: the text area stays. */
  readonly onMissing: () => void;
}

/**
 * The learner's editor: a plain text area at once, Monaco in its place when the page is idle. The texts belong to the
 * caller (`textOf`, `onText`); this component is never driven by them, so no keystroke can be lost to a render.
 */
export function CodeEditor({ ref, plain, markers, describedBy, readOnly, locale, onMissing, ...options }: Props) {
  const { language, label, fontSize, tabMoves, wrap, vim } = options;
  const host = useRef<HTMLDivElement>(null);
  const textArea = useRef<CodeEditorHandle>(null);
  const monaco = useRef<CodeEditorHandle>(null);
  const latest = useRef(options);
  latest.current = options;
  const missing = useRef(onMissing);
  missing.current = onMissing;
  const [ready, setReady] = useState(false);

  useEffect(() => {
    if (plain || readOnly) return;
    let stopped = false;
    const stopWaiting = whenIdle(async () => {
      try {
        if (locale === 'zh') await import('monaco-editor/nls/lang/zh-cn');
        // Its core and what is added to it start one after the other, so that no key has to wait for both.
        await import('monaco-editor/editor');
        await new Promise((resolve) => setTimeout(resolve));
        const { mountMonaco } = await import('#components/code-editor-monaco.ts');
        if (locale === 'zh') (await import('#components/code-editor-diagnostics-zh.ts')).translateDiagnostics();
        if (stopped || !host.current) return;
        monaco.current = takeOver(host.current, (element) => mountMonaco(element, handOver(latest)));
        setReady(true);
      } catch (error) {
        // The text area stays; offline before the first load is no reason to lose the page.
        console.warn('The editor could not be loaded.', error);
        if (!stopped) missing.current();
      }
    });
    return () => {
      stopped = true;
      stopWaiting();
      monaco.current?.dispose();
      monaco.current = null;
      setReady(false);
    };
  }, [plain, readOnly, locale]);

  const current = () => monaco.current ?? textArea.current;
  useImperativeHandle(ref, () => ({
    focus: () => current()?.focus(),
    jump: (line, column) => current()?.jump(line, column),
    replace: (text) => current()?.replace(text),
    select: (start, end) => current()?.select(start, end),
    show: (next) => current()?.show(next),
    mark: (places) => current()?.mark(places),
    press: (key) => current()?.press(key),
    format: () => current()?.format(),
    update: (look) => current()?.update(look),
    dispose: () => current()?.dispose(),
  }));

  useEffect(() => monaco.current?.show(language), [language]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly ready editor or language needs its marks again.
  useEffect(() => monaco.current?.mark(markers), [markers, ready, language]);
  useEffect(
    () => monaco.current?.update({ label, fontSize, tabMoves, wrap, vim }),
    [label, fontSize, tabMoves, wrap, vim],
  );

  return (
    <div className="relative flex h-full min-h-0 flex-col bg-card">
      <div ref={host} className={ready ? 'min-h-0 flex-1' : 'hidden'} data-editor={ready ? 'monaco' : undefined} />
      {!ready && <PlainEditor ref={textArea} describedBy={describedBy} readOnly={readOnly} {...options} />}
    </div>
  );
}

/** Reads the caller's newest functions at each call, since Monaco outlives many renders. */
function handOver(latest: React.RefObject<CodeEditorOptions>): CodeEditorOptions {
  return {
    ...latest.current,
    textOf: (language) => latest.current.textOf(language),
    onText: (language, text) => latest.current.onText(language, text),
    check: (source) => latest.current.check(source),
  };
}

/** Mounts Monaco over the text area and goes on where the cursor was, without taking a focus that was elsewhere. */
function takeOver(host: HTMLElement, mount: (element: HTMLElement) => CodeEditorHandle): CodeEditorHandle {
  const active = document.activeElement;
  const typing = active instanceof HTMLTextAreaElement && host.parentElement?.contains(active) ? active : null;
  const selection = typing && ([typing.selectionStart, typing.selectionEnd] as const);
  host.classList.remove('hidden');
  const editor = mount(host);
  if (selection) {
    editor.select(...selection);
    editor.focus();
  }
  return editor;
}
