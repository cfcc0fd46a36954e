/** Whether dark colours are showing: the reader's own choice on <html data-theme>, else the device's. */
export function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Calls back on every change of either. @returns how to stop */
export function watchDark(changed: (dark: boolean) => void): () => void {
  const device = matchMedia('(prefers-color-scheme: dark)');
  const report = () => changed(isDark());
  const observer = new MutationObserver(report);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  device.addEventListener('change', report);
  return () => {
    observer.disconnect();
    device.removeEventListener('change', report);
  };
}
