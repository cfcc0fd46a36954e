import { ApiProblem, call, isRefusal } from '#components/api.ts';
import { isWaiting, type Outbox, type Waiting } from '#components/offline/outbox.ts';

const pausesMs = [3_000, 10_000, 30_000, 60_000];
const patienceMs = 30_000;

const send = (owner: string, { exercise, language, source, key }: Waiting) =>
  call<{ id: string }>('/api/submissions', {
    method: 'POST',
    json: { exercise, language, source, key, owner },
    signal: AbortSignal.timeout(patienceMs),
  });

/**
 * One tab sends at a time, where the browser offers locks; the key would make it one submission all the same.
 * @returns false: another tab is at it
 */
function alone(act: () => Promise<void>): Promise<boolean> {
  const acting = () => act().then(() => true);
  if (!navigator.locks) return acting();
  return navigator.locks.request('chainrule-outbox', { ifAvailable: true }, (lock) => (lock ? acting() : false));
}

/** Somebody else is signed in here, or looks at a class as a student: it waits until its owner is back. */
const isOthers = (error: unknown): boolean =>
  error instanceof ApiProblem && ['other-person', 'student-view'].includes(error.code);

/**
 * Sends what waits, the oldest first, now and whenever there may be a network again: when the browser says so, when the page is looked
 * at, when something new waits, and after pauses that grow.
 * @returns how to stop
 */
export function sendWaiting(outbox: Outbox): () => void {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;
  let stopped = false;

  const later = (seconds: number | null) => {
    clearTimeout(timer);
    const pause = seconds ? seconds * 1_000 : pausesMs[Math.min(failures++, pausesMs.length - 1)];
    if (!stopped) timer = setTimeout(attempt, pause);
  };

  const next = () => outbox.all().find(isWaiting);

  const sendAll = async () => {
    // Looked for afresh each time: it may have been called off meanwhile.
    for (let entry = next(); entry; entry = next()) {
      try {
        const { id } = await send(outbox.owner, entry);
        failures = 0;
        outbox.put({ ...entry, sent: id });
      } catch (error) {
        if (isOthers(error)) return;
        if (!isRefusal(error)) return later(error instanceof ApiProblem ? error.retryAfter : null);
        outbox.put({ ...entry, refused: error instanceof ApiProblem ? error.code : '' });
      }
    }
  };

  const attempt = async () => {
    if (sending || stopped || !navigator.onLine || !next()) return;
    clearTimeout(timer);
    sending = true;
    try {
      if (!(await alone(sendAll))) later(null);
    } finally {
      sending = false;
    }
  };

  const now = () => void attempt();
  const seen = () => document.visibilityState === 'visible' && now();
  const unheard = outbox.listen(now);
  addEventListener('online', now);
  document.addEventListener('visibilitychange', seen);
  now();
  return () => {
    stopped = true;
    clearTimeout(timer);
    unheard();
    removeEventListener('online', now);
    document.removeEventListener('visibilitychange', seen);
  };
}
