/** @file Errors that a client is told about, as RFC 9457 problem documents. */
import 'server-only';

/** Each kind of problem with its HTTP status and title. `code` is what programs look at; it never changes. */
export const problemKinds = {
  'invalid-json': [400, 'The body is not JSON'],
  'invalid-body': [400, 'The body does not fit'],
  'invalid-query': [400, 'The address does not fit'],
  'invalid-input': [400, 'The input does not fit the exercise'],
  'input-too-large': [400, 'The input is too large'],
  'invalid-source': [400, 'The source is not text'],
  'not-signed-in': [401, 'Sign in first'],
  'cross-site': [403, 'Refused: the request came from another site'],
  forbidden: [403, 'Not allowed'],
  'student-view': [403, 'Nothing is recorded in the student view'],
  'not-found': [404, 'Not found'],
  'unknown-exercise': [404, 'There is no such exercise'],
  'unknown-lesson': [404, 'There is no such lesson'],
  'unknown-quiz': [404, 'There is no such quiz'],
  'practice-closed': [403, 'The quiz is not open for practice'],
  'feedback-closed': [403, 'The feedback comes later'],
  'no-attempts-left': [409, 'No attempt is left'],
  'attempt-submitted': [409, 'The attempt was submitted'],
  'deadline-passed': [409, 'The time was up'],
  'response-checked': [409, 'The response was checked'],
  'review-over': [409, 'The review is not due any more'],
  'no-response': [409, 'There is no response'],
  'mark-conflict': [409, 'Somebody else has marked it meanwhile'],
  'other-person': [409, 'Somebody else is signed in'],
  'class-archived': [409, 'The class is archived'],
  'regrade-running': [409, 'The regrade is not done yet'],
  'regrade-superseded': [409, 'A later regrade is in force'],
  'unconfirmed-loss': [409, 'Something would be lost that was not confirmed'],
  'last-instructor': [409, 'The class would have no instructor'],
  'member-exists': [409, 'Somebody in the class has that email address'],
  'not-joined': [409, 'They have not joined yet'],
  'section-exists': [409, 'The class has a section of that name'],
  'roster-changed': [409, 'The roster changed meanwhile'],
  'last-admin': [409, 'There would be no administrator'],
  'email-taken': [409, 'The email address already has an account'],
  'no-mail': [409, 'This site sends no mail'],
  'join-closed': [410, 'The code to join is not valid (any more)'],
  'invitation-used': [410, 'The invitation was used or has expired'],
  'reset-used': [410, 'The link was used or has expired'],
  'source-too-large': [413, 'The source is too large'],
  'body-too-large': [413, 'The body is too large'],
  'not-json': [415, 'Send application/json'],
  'empty-roster': [422, 'The roster has no lines'],
  'roster-without-columns': [422, 'No column of the roster is known'],
  'exercise-too-short': [422, 'Programs of this exercise are not compared'],
  'roster-too-long': [422, 'The roster has too many lines'],
  'unreadable-response': [422, 'The response cannot be read'],
  'rate-limited': [429, 'Too many requests'],
  internal: [500, 'Something went wrong on our side'],
  'similarity-failed': [500, 'The programs could not be compared'],
  'similarity-not-installed': [501, 'Comparing programs is not installed'],
  'queue-full': [503, 'Too many submissions wait'],
  unavailable: [503, 'Not available for a moment'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof problemKinds;

export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  /** What else a program may want to know, by the code. */
  readonly [more: string]: string | number | object | null;
}

/** Throw it anywhere under a route: the client gets its document. */
export class Problem extends Error {
  override name = 'Problem';
  readonly code: ProblemCode;
  /** Seconds until it makes sense to try again. */
  readonly retryAfter: number | undefined;
  readonly more: Readonly<Record<string, string | number | object | null>>;

  /**
   * @param detail what is wrong with this very request, for a person who reads English
   * @param more members that the document has besides
   */
  constructor(code: ProblemCode, detail: string, retryAfter?: number, more: Problem['more'] = {}) {
    super(detail);
    this.code = code;
    this.retryAfter = retryAfter;
    this.more = more;
  }

  get status(): number {
    return problemKinds[this.code][0];
  }

  document(): ProblemDocument {
    const [status, title] = problemKinds[this.code];
    const type = `urn:chainrule:problem:${this.code}`;
    return { type, title, status, detail: this.message, code: this.code, ...this.more };
  }

  response(): Response {
    const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
    if (this.retryAfter !== undefined) headers.set('Retry-After', String(this.retryAfter));
    return new Response(JSON.stringify(this.document()), { status: this.status, headers });
  }
}
