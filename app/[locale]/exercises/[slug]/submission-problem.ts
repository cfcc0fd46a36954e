const problems = {
  network: 'problem.network',
  'rate-limited': 'problem.rate-limited',
  'queue-full': 'problem.queue-full',
  unavailable: 'problem.unavailable',
  'student-view': 'problem.student-view',
  'source-too-large': 'problem.source-too-large',
  'body-too-large': 'problem.source-too-large',
} as const;

const isKnown = (code: string): code is keyof typeof problems => Object.hasOwn(problems, code);

/** The text for a submission that could not be handed in; what we do not know is our own fault. */
export const problemKey = (code: string) => (isKnown(code) ? problems[code] : 'problem.server');
