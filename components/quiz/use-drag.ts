import { type PointerEvent, useCallback, useEffect, useRef } from 'react';

interface Drag {
  readonly onStart?: (place: number) => void;
  readonly onMove: (place: number, x: number, y: number) => void;
  /** @param dropped false when it was called off */
  readonly onEnd: (place: number, x: number, y: number, dropped: boolean) => void;
}

const enough = 4;

/**
 * Dragging with a mouse, a pen or a finger. The window listens, since an element that is moved within the page loses its pointer.
 * A finger drags by what has the class `quiz-grip` alone; elsewhere it scrolls. @returns what a pointer's press starts
 */
export function useDrag(drag: Drag) {
  const latest = useRef(drag);
  latest.current = drag;
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  return useCallback((event: PointerEvent, place: number) => {
    const target = event.target instanceof Element ? event.target : null;
    const grip = target?.closest('.quiz-grip') != null;
    if (event.button !== 0 || !event.isPrimary || target?.closest('button, select, a')) return;
    if (event.pointerType !== 'mouse' && !grip) return;
    event.preventDefault();
    const { pointerId, clientX, clientY } = event;
    let moved = false;
    const move = (now: globalThis.PointerEvent) => {
      if (now.pointerId !== pointerId) return;
      if (!moved && Math.hypot(now.clientX - clientX, now.clientY - clientY) < enough) return;
      if (!moved) latest.current.onStart?.(place);
      moved = true;
      latest.current.onMove(place, now.clientX, now.clientY);
    };
    const end = (now: globalThis.PointerEvent) => {
      if (now.pointerId !== pointerId) return;
      stop.current?.();
      if (moved) latest.current.onEnd(place, now.clientX, now.clientY, now.type === 'pointerup');
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
    stop.current = () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
    };
  }, []);
}
