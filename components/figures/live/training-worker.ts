// The training figure's web worker: a task comes in, the parameters after each of its epochs go out, in the same order.
import { type Task, trainOn } from './training-run.ts';

addEventListener('message', ({ data }: MessageEvent<Task>) => postMessage(trainOn(data)));
