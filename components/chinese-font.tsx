'use client';

import { useEffect } from 'react';
import { whenIdle } from '#components/when-idle.ts';

const load = () => void import('@fontsource-variable/noto-sans-sc/index.css');

/** Whether the page shows Chinese besides the two characters of 中文, which have a font of their own on every page. */
const showsChinese = () =>
  [...document.querySelectorAll('body > :not(script)')].some((part) =>
    /\p{Script=Han}/u.test((part.textContent ?? '').replaceAll('中文', '')),
  );

/** Calls once, when Chinese is on the page: a name, a comment, what comes later. @returns how to call it off */
function onceChinese(act: () => void): () => void {
  let callOff: (() => void) | null = null;
  const look = () => {
    callOff = null;
    if (!showsChinese()) return;
    observer.disconnect();
    act();
  };
  const lookSoon = () => {
    callOff ??= whenIdle(look);
  };
  const observer = new MutationObserver(lookSoon);
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  lookSoon();
  return () => {
    observer.disconnect();
    callOff?.();
  };
}

/**
 * Noto Sans SC, self-hosted in about a hundred slices of which a page loads the few it shows. Its style sheet is large, so it is asked for
 * after the first paint, at once on a Chinese page and on others when Chinese appears; until then the device's own Chinese font stands in.
 */
export function ChineseFont() {
  useEffect(() => {
    if (document.documentElement.lang.startsWith('zh')) return load();
    return onceChinese(load);
  }, []);
  return null;
}
