import { type RefObject, useEffect, useState } from 'react';

/** Whether an element fills the screen, and what changes that; null where no browser lets it, as on iPhones. */
export function useFullScreen(element: RefObject<HTMLElement | null>) {
  const [on, setOn] = useState(false);
  const [able, setAble] = useState(false);
  useEffect(() => {
    setAble(document.fullscreenEnabled);
    const look = () => setOn(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  const toggle = () => void (on ? document.exitFullscreen() : element.current?.requestFullscreen().catch(() => {}));
  return { on, toggle: able ? toggle : null };
}
