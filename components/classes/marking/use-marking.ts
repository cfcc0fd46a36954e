import { useLocale } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { call } from '#components/api.ts';
import { useProblem } from '#components/classes/use-problem.ts';
import type { GivenMark, MarkDraft } from '#components/marking/mark-draft.ts';
import { useRouter } from '#i18n/navigation.ts';
import type { MarkingEntryView, MarkingQueueView, MarkingTextView } from '#server/classes/views-marking.ts';

export interface MarkingQuery {
  readonly assignment: string | null;
  readonly item: string | null;
  readonly section: string | null;
  readonly list: 'waiting' | 'marked' | 'all';
}

/** What was done last, and can be undone. */
export type LastAct = { readonly act: 'marked' | 'undone'; readonly text: MarkingTextView } | null;

/** A claim is said again, and the queue looked at, this often. */
const beatMs = 30_000;

/** The text that is open, and the way from one to the next. The queue comes with the page, which is loaded afresh after each change. */
export function useMarking(classId: string, queue: MarkingQueueView, query: MarkingQuery) {
  const [locale, router, inWords] = [useLocale(), useRouter(), useProblem()];
  const [opened, setOpened] = useState<{ text: MarkingTextView | null; turn: number }>({ text: null, turn: 0 });
  const { text } = opened;
  const [phase, setPhase] = useState<'loading' | 'open' | 'done'>('loading');
  const [last, setLast] = useState<LastAct>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** Counts what is opened: what was opened anew is another form, and an answer that was overtaken is dropped. */
  const turn = useRef(0);
  const drafts = useRef(new Map<string, MarkDraft>());
  const path = `/api/classes/${classId}/marking`;
  const { assignment, item, section } = query;

  async function show(load: () => Promise<MarkingTextView | null>): Promise<void> {
    turn.current += 1;
    const mine = turn.current;
    setProblem(null);
    try {
      const found = await load();
      if (mine !== turn.current) return;
      setOpened({ text: found, turn: mine });
      setPhase(found ? 'open' : 'done');
    } catch (error) {
      if (mine !== turn.current) return;
      setProblem(inWords(error));
      setPhase((before) => (before === 'loading' ? 'done' : before));
    }
  }
  const claim = (of: string) => call(`${path}/${of}/claim`, { method: 'PUT' });
  const read = async (entry: string): Promise<MarkingTextView> => {
    const found = await call<MarkingTextView>(`${path}/${entry}?locale=${locale}`);
    if (queue.may.mark && !found.mark && found.heldBy === null) await claim(found.text);
    return found;
  };
  const open = (entry: string) => show(() => read(entry));
  const next = (after: string | null) =>
    show(async () => {
      const json = { assignment, item, section, after };
      const asked = { method: 'POST', json };
      return (await call<{ text: MarkingTextView | null }>(`${path}/next?locale=${locale}`, asked)).text;
    });
  const neighbour = (step: 1 | -1): MarkingEntryView | undefined => {
    const { entries } = queue;
    const at = entries.findIndex((entry) => entry.text === text?.text);
    for (let i = at < 0 && step < 0 ? entries.length - 1 : at + step; i >= 0 && i < entries.length; i += step)
      if (entries[i]?.heldBy === null) return entries[i];
  };
  function walk(step: 1 | -1): void {
    const entry = neighbour(step);
    if (entry) void open(entry.text);
  }
  const onward = () => {
    if (queue.may.mark && query.list === 'waiting') void next(text?.text ?? null);
    else walk(1);
  };

  const save = (mark: GivenMark & { readonly version: number }) =>
    call<MarkingTextView>(`${path}/${text?.text}/mark?locale=${locale}`, { method: 'PUT', json: mark });

  /** Once it is stored. */
  function saved(stored: MarkingTextView): void {
    if (text) drafts.current.delete(text.text);
    setLast({ act: 'marked', text: stored });
    router.refresh();
    if (query.list === 'waiting') void next(stored.text);
    else void show(async () => stored);
  }
  async function undo(of: MarkingTextView): Promise<void> {
    await show(async () => {
      const query = `version=${of.version}&locale=${locale}`;
      const now = await call<MarkingTextView>(`${path}/${of.text}/mark?${query}`, { method: 'DELETE' });
      setLast({ act: 'undone', text: now });
      router.refresh();
      if (!now.mark) await claim(now.text);
      return now;
    });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each filter, which makes another component of it.
  useEffect(() => {
    const [first] = queue.entries;
    if (queue.may.mark && query.list === 'waiting') void next(null);
    else if (first) void open(first.text);
    else setPhase('done');
  }, []);

  const held = queue.may.mark && text && !text.mark && text.heldBy === null ? text.text : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew for each text that is held, and for nothing else.
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.hidden) return;
      if (held) claim(held).catch(() => {}); // it runs out, and the version still protects what is given
      router.refresh();
    }, beatMs);
    return () => clearInterval(timer);
  }, [held]);

  return {
    ...{ ...opened, phase, last, problem, drafts: drafts.current },
    ...{ open, next, walk, onward, save, saved, undo },
  };
}
