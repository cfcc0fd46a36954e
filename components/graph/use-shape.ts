import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Shape } from '#components/graph/layout.ts';

/** From left to right where there is room, else from top to bottom. */
export function useShape(): [RefObject<HTMLElement | null>, Shape] {
  const frame = useRef<HTMLElement>(null);
  const [shape, setShape] = useState<Shape>('wide');
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) =>
      setShape((entry?.contentRect.width ?? 720) < 560 ? 'tall' : 'wide'),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [frame, shape];
}
