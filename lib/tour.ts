/** The parts of the exercise page in the order in which the tour shows them; each is the id of its pane. */
export const tourSteps = ['statement', 'code', 'results'] as const;
export type TourStep = (typeof tourSteps)[number];

export const tourCookieName = 'tour';

/** The text to assign to `document.cookie`, so that the tour is not offered again: as long as browsers keep a cookie. */
export const tourSeen = `${tourCookieName}=seen; Path=/; Max-Age=${60 * 60 * 24 * 400}; SameSite=Lax`;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

const gap = 16;

/**
 * Where the card stands in a wide window, in pixels: beside the edge between statement and work, over what the step is not about.
 * @param statement the statement's pane
 * @param target the step's own
 */
export function cardPlace(
  step: TourStep,
  { statement, target }: { readonly statement: Box; readonly target: Box },
  card: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const left = step === 'statement' ? statement.right + gap : statement.right - gap - card.width;
  return {
    left: Math.max(gap, Math.min(left, window.width - gap - card.width)),
    top: Math.max(gap, Math.min(target.top + gap, window.height - gap - card.height)),
  };
}
