/** Runs something once the page is loaded and has nothing better to do. @returns how to call it off */
export function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(act, 200);
    return () => clearTimeout(timer);
  }
  let handle = 0;
  const ask = () => {
    handle = requestIdleCallback(act, { timeout: 2_000 });
  };
  if (document.readyState === 'complete') ask();
  else addEventListener('load', ask, { once: true });
  return () => {
    removeEventListener('load', ask);
    cancelIdleCallback(handle);
  };
}
