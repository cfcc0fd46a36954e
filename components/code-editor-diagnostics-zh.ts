import { editor } from 'monaco-editor/editor';
import { inChinese } from '#components/typescript-chinese.ts';

const owner = 'typescript';
let listening = false;

/** From now on, in all editors of the page. */
export function translateDiagnostics(): void {
  if (listening) return;
  listening = true;
  editor.onDidChangeMarkers((resources) => {
    for (const resource of resources) {
      const model = editor.getModel(resource);
      const markers = editor.getModelMarkers({ resource, owner });
      const translated = markers.map((marker) => ({ ...marker, message: inChinese(marker.message) }));
      // Setting them is heard here too: only what changes is set.
      if (model && translated.some(({ message }, at) => message !== markers[at]?.message))
        editor.setModelMarkers(model, owner, translated);
    }
  });
}
