import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem, call, isRefusal } from '#components/api.ts';
import { deviceStorage } from '#components/device-storage.ts';
import type { Response } from '#components/quiz/given-storage.ts';
import type { QuizItem } from '#components/quiz/item.ts';
import { ItemClock } from '#components/quiz/item-clock.ts';
import { type Failure, ResponseKeeper, type SaveState } from '#components/quiz/response-keeper.ts';
import type { AttemptView } from '#server/views-quiz.ts';

interface Options {
  readonly attempt: string;
  readonly items: readonly QuizItem[];
  /** The server's clock. */
  readonly now: string;
  readonly onAdopted: (item: string) => void;
  readonly onOver: () => void;
}

const overCodes = ['attempt-submitted', 'deadline-passed', 'not-found'];

function failureOf(error: unknown): Failure {
  if (error instanceof ApiProblem && overCodes.includes(error.code)) return 'over';
  if (error instanceof ApiProblem && error.code === 'unreadable-response') return 'unreadable';
  return isRefusal(error) ? 'refused' : 'later';
}

/** What was given in an attempt, and whether it is saved. As the server rendered it at first, then as this device has it. */
export function useResponses({ attempt, items, now: rendered, onAdopted, onOver }: Options) {
  const keeper = useRef<ResponseKeeper>(null);
  const [, setVersion] = useState(0);
  const [now, setNow] = useState(rendered);
  const [clock] = useState(
    () =>
      new ItemClock(
        items.map(({ id, seconds }) => [id, seconds]),
        () => performance.now(),
      ),
  );
  const latest = useRef({ items, onAdopted, onOver });
  latest.current = { items, onAdopted, onOver };

  useEffect(() => {
    const current = new ResponseKeeper({
      storage: deviceStorage(),
      attempt,
      stored: latest.current.items,
      load: async () => {
        const view = await call<AttemptView>(`/api/attempts/${attempt}`);
        setNow(view.now);
        return view.submittedAt ? null : view.items;
      },
      save: (item, json) =>
        call(`/api/attempts/${attempt}/responses/${item}`, {
          method: 'PUT',
          json: { ...json, seconds: clock.seconds(item) },
          keepalive: true,
        }),
      failureOf,
      onChange: () => setVersion((version) => version + 1),
      onAdopted: (item) => latest.current.onAdopted(item),
      onOver: () => latest.current.onOver(),
    });
    keeper.current = current;
    // The page may have been rendered a while ago: browsers keep it for the way back.
    void current.refresh();
    const stopListening = listen(current, clock);
    return () => {
      stopListening();
      void current.flush();
      current.stop();
    };
  }, [attempt, clock]);

  // What the server has rendered anew, say after a check.
  const known = useRef(items);
  useEffect(() => {
    if (known.current === items) return;
    known.current = items;
    keeper.current?.settle(items);
  }, [items]);

  return {
    now,
    /** Somebody looks at an item, or at none: how long is told with what is saved. */
    look: useCallback((item: string | null) => clock.look(item), [clock]),
    of(item: QuizItem): { response: Response | null; flagged: boolean; readable: boolean } {
      return keeper.current?.of(item.id) ?? { response: item.response, flagged: item.flagged, readable: true };
    },
    state: (): SaveState =>
      keeper.current?.state() ?? (items.some(({ revision }) => revision > 0) ? 'saved' : 'untouched'),
    hasUnsent: () => keeper.current?.hasUnsent() ?? false,
    give: (item: string, response: Response | null, readable?: boolean) =>
      keeper.current?.give(item, response, readable),
    flag: (item: string, flagged: boolean) => keeper.current?.flag(item, flagged),
    flush: async (item?: string) => (await keeper.current?.flush(item)) ?? true,
  };
}

export type Given = ReturnType<typeof useResponses>;

/** Saves when the page is left, and looks for what other tabs and devices gave when it is seen again or the network is back. */
function listen(keeper: ResponseKeeper, clock: ItemClock): () => void {
  const seen = () => {
    const visible = document.visibilityState === 'visible';
    if (visible) clock.resume();
    else clock.pause();
    void (visible ? keeper.refresh() : keeper.flush());
  };
  const back = () => void keeper.refresh();
  const leave = () => void keeper.flush();
  const tab = ({ key }: StorageEvent) => key && keeper.readTab(key);
  addEventListener('online', back);
  addEventListener('focus', back);
  addEventListener('pagehide', leave);
  addEventListener('storage', tab);
  document.addEventListener('visibilitychange', seen);
  return () => {
    removeEventListener('online', back);
    removeEventListener('focus', back);
    removeEventListener('pagehide', leave);
    removeEventListener('storage', tab);
    document.removeEventListener('visibilitychange', seen);
  };
}
