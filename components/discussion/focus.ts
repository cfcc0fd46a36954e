const commentOnPage = (id: string) => document.getElementById(`comment-${id}`);

/** Shows where something that was just written went. */
export function focusComment(id: string): void {
  requestAnimationFrame(() => {
    const made = commentOnPage(id);
    made?.focus({ preventScroll: true });
    made?.scrollIntoView({ block: 'nearest' });
  });
}

/** What had the focus is gone now: the comment that it belonged to takes it. */
export function keepFocus(id: string): void {
  requestAnimationFrame(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) commentOnPage(id)?.focus({ preventScroll: true });
  });
}
