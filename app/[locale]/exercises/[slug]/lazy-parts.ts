import { HistoryProblem } from './history-problem.tsx';
import { lazyPart } from './lazy-part.tsx';

// One chunk: whoever sees a result may look into it in any of these ways.
const outcome = () => import('./outcome.ts');
const runResult = lazyPart(async () => (await outcome()).RunResult);
const submissionResult = lazyPart(async () => (await outcome()).SubmissionResult);
const downloadBar = lazyPart(async () => (await outcome()).DownloadBar);
const customInput = lazyPart(async () => (await outcome()).CustomInput);
// What the editor can do besides being typed into.
const extras = () => import('./editor-extras.ts');
const menuItems = lazyPart(async () => (await extras()).EditorMenuItems);
const editorNotice = lazyPart(async () => (await extras()).EditorNotice);
const keyboardHelp = lazyPart(async () => (await extras()).KeyboardHelp);
const symbolRow = lazyPart(async () => (await extras()).SymbolRow);
const history = lazyPart(async () => (await import('./history-pane.tsx')).HistoryPane, HistoryProblem);
const graph = lazyPart(async () => (await import('#components/graph/network-graph.tsx')).NetworkGraph);

export const RunResult = runResult.Part;
export const SubmissionResult = submissionResult.Part;
export const DownloadBar = downloadBar.Part;
export const CustomInput = customInput.Part;
export const History = history.Part;
export const EditorMenuItems = menuItems.Part;
export const EditorNotice = editorNotice.Part;
export const KeyboardHelp = keyboardHelp.Part;
export const SymbolRow = symbolRow.Part;
export const NetworkGraph = graph.Part;

/** What must be there even if the network is gone by the time it is looked at. */
export function preloadParts(): () => void {
  const parts = [
    runResult,
    submissionResult,
    downloadBar,
    customInput,
    history,
    menuItems,
    editorNotice,
    keyboardHelp,
    symbolRow,
  ];
  const calls = parts.map(({ preload }) => preload());
  return () => {
    for (const callOff of calls) callOff();
  };
}
