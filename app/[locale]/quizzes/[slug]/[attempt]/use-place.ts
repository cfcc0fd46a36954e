import { useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { itemElementId } from './item-state.ts';

export type Layout = 'one' | 'all';

const layoutCookie = 'quiz-layout';

/** Which item is on show, kept in the address; and whether all are, remembered on the device. */
export function usePlace(count: number, initial: Layout) {
  const [layout, setLayout] = useState(initial);
  const [place, setPlace] = useState<number | 'review'>(1);
  const [target, setTarget] = useState<{ readonly id: string } | null>(null);

  // As soon as it is on the page: what is typed next belongs to it.
  useLayoutEffect(() => {
    const element = target && document.getElementById(target.id);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'start' });
  }, [target]);

  useEffect(() => {
    const found = /^#(?:item-(\d+)|(review))$/.exec(location.hash);
    const number = Number(found?.[1]);
    if (found?.[2]) setPlace('review');
    else if (number >= 1 && number <= count) setPlace(number);
  }, [count]);

  const go = useCallback((to: number | 'review') => {
    const id = to === 'review' ? 'review' : itemElementId(to);
    setPlace(to);
    history.replaceState(history.state, '', `#${id}`);
    setTarget({ id });
  }, []);

  const choose = useCallback((chosen: Layout) => {
    setLayout(chosen);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox before 140.
    document.cookie = `${layoutCookie}=${chosen}; Path=/; Max-Age=${60 * 60 * 24 * 365}; SameSite=Lax`;
  }, []);

  return { layout, place, go, choose };
}
