/** Where a page of the course is, without the locale. */
export const placePath = ({ kind, slug }: { readonly kind: 'lesson' | 'exercise'; readonly slug: string }): string =>
  `/${kind === 'lesson' ? 'learn' : 'exercises'}/${slug}`;
