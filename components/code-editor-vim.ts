import type { editor } from 'monaco-editor/editor';
import { initVimMode, StatusBar } from 'monaco-vim';
import type { VimText } from '#components/code-editor-handle.ts';

type Texts = Readonly<Record<VimText, string>>;

/** The line under the editor that says which mode it is in, and in which commands and searches are typed. */
function statusIn(texts: Texts): typeof StatusBar {
  return class extends StatusBar {
    constructor(...[node, ...more]: ConstructorParameters<typeof StatusBar>) {
      super(node, ...more);
      const close = this.closeInput;
      // It takes the focus back for the editor, even where it was elsewhere: in the menu that switches Vim off.
      this.closeInput = () => (node.querySelector('input') ? close() : void this.setSec(''));
    }

    override setMode({ mode, subMode }: { mode: string; subMode?: string }): void {
      const kind = subMode === 'linewise' ? 'visualLine' : subMode === 'blockwise' ? 'visualBlock' : mode;
      this.setText(kind in texts ? texts[kind as VimText] : mode);
    }

    override setSec(...[text, callback, options]: Parameters<StatusBar['setSec']>): () => void {
      if (text instanceof Element) text.querySelector('input')?.setAttribute('aria-label', texts.command);
      return super.setSec(text, callback, options);
    }
  };
}

/** @returns how to go back to ordinary keys */
export function startVim(view: editor.IStandaloneCodeEditor, texts: Texts): () => void {
  const line = document.createElement('div');
  line.className = 'vim-status';
  line.setAttribute('role', 'status');
  view.getContainerDomNode().after(line);
  const mode = initVimMode(view, line, statusIn(texts));
  return () => {
    mode.dispose();
    line.remove();
  };
}
