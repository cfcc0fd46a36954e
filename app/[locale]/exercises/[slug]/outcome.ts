export { CustomInput } from './custom-input.tsx';
export { RunResult } from './run-result.tsx';
export { SubmissionResult } from './submission-result.tsx';
