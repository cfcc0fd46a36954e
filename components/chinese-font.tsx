'use client';

import { useEffect } from 'react';
import { whenIdle } from '#components/when-idle.ts';

/** Besides the two characters of 中文, which have a font of their own on every page. */
const hasChinese = (text: string) => /\p{Script=Han}/u.test(text.replaceAll('中文', ''));

/** Acts once, when such a text is on the page: a name, a comment, what comes later. @returns how to call it off */
function once(has: (text: string) => boolean, act: () => void): () => void {
  let callOff: (() => void) | null = null;
  const look = () => {
    callOff = null;
    if (![...document.querySelectorAll('body > :not(script)')].some(({ textContent }) => has(textContent ?? '')))
      return;
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
 * Noto Sans SC, self-hosted, for devices without a good Chinese font of their own, as soon as Chinese is on the page: what interface and
 * content are written with in a file for each weight, all else in about a hundred slices, whose style sheet few pages need.
 */
export function ChineseFont() {
  useEffect(() => {
    let stop: (() => void) | null = once(hasChinese, async () => {
      const { hasRareChinese } = await import('#components/common-chinese.ts');
      if (stop) stop = once(hasRareChinese, () => void import('@fontsource-variable/noto-sans-sc/index.css'));
    });
    return () => {
      stop?.();
      stop = null;
    };
  }, []);
  return null;
}
