const reloadedFor = 'chainrule-reloaded-for';

/** Whether it is gone, rather than out of reach for a moment. */
async function isGone(address: string): Promise<boolean> {
  const answer = await fetch(address, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  return answer?.status === 404;
}

/** Once for each file: a page that would still ask for it must not be loaded for ever. */
function isFirstTime(address: string): boolean {
  try {
    if (sessionStorage.getItem(reloadedFor) === address) return false;
    sessionStorage.setItem(reloadedFor, address);
    return true;
  } catch {
    return false;
  }
}

/**
 * A page that was opened before an update may ask for a script or a style sheet that is there no more. It is loaded anew then; drafts are
 * saved on the way.
 * @returns how to stop
 */
export function reloadWhenStale(reload: () => void = () => location.reload()): () => void {
  const hear = async ({ target }: Event) => {
    const address =
      target instanceof HTMLScriptElement ? target.src : target instanceof HTMLLinkElement ? target.href : '';
    if (!address.includes('/_next/static/')) return;
    if ((await isGone(address)) && isFirstTime(address)) reload();
  };
  addEventListener('error', hear, { capture: true });
  return () => removeEventListener('error', hear, { capture: true });
}
