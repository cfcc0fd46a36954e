import { call } from '#components/api.ts';
import type { SubmissionView } from '#server/views.ts';

const pollMs = [500, 1_000, 2_000, 5_000];
const silenceMs = 4_000;

/**
 * Tells every state of a submission until it is graded or failed: by the event stream, and by asking again and again
 * when the stream breaks or stays silent (proxies may hold it back).
 * @returns how to stop
 */
export function follow(id: string, onState: (submission: SubmissionView) => void): () => void {
  let stopped = false;
  let polls = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const events = new EventSource(`/api/submissions/${id}/events`);

  const stop = () => {
    stopped = true;
    clearTimeout(timer);
    events.close();
  };
  const report = (submission: SubmissionView) => {
    if (stopped) return;
    if (submission.state === 'graded' || submission.state === 'failed') stop();
    onState(submission);
  };
  const poll = async () => {
    try {
      report(await call<SubmissionView>(`/api/submissions/${id}`));
    } catch {
      // offline or restarting: the submission is safe, ask again
    }
    if (!stopped) timer = setTimeout(poll, pollMs[Math.min(polls++, pollMs.length - 1)]);
  };
  events.onmessage = ({ data }) => {
    clearTimeout(timer);
    timer = setTimeout(poll, silenceMs);
    report(JSON.parse(data) as SubmissionView); // written by our own server
  };
  events.onerror = () => {
    events.close();
    clearTimeout(timer);
    timer = setTimeout(poll, 0);
  };
  timer = setTimeout(poll, silenceMs);
  return stop;
}
