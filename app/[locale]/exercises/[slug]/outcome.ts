export { CustomInput } from './custom-input.tsx';
export { DownloadBar } from './download-bar.tsx';
export { RunResult } from './run-result.tsx';
export { SubmissionResult } from './submission-result.tsx';
