const folders = { lesson: 'learn', exercise: 'exercises', quiz: 'quizzes' } as const;

/** Where a page of the course is, without the locale. */
export const placePath = ({ kind, slug }: { readonly kind: keyof typeof folders; readonly slug: string }): string =>
  `/${folders[kind]}/${slug}`;
