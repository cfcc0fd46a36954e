/** @file Entry of the Web Worker that runs learner code in a browser. */
import { serve } from '#grader/sandbox/worker.ts';

const receive = serve((message) => self.postMessage(message));
self.onmessage = (event) => receive(event.data);
