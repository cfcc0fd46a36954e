/** Where to go after signing in: back to the page of ours that the person came from, else home. */
export function whereTo(locale: string): string {
  const home = `/${locale}`;
  if (!document.referrer) return home;
  const from = new URL(document.referrer);
  const isForm = /^\/\w+\/(sign-in|register|account)\b/.test(from.pathname);
  return from.origin === window.location.origin && !isForm ? from.pathname : home;
}
