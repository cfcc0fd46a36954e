import 'katex/dist/katex.min.css';
import katex from 'katex';
import type { ReactNode } from 'react';

const options = {
  throwOnError: false,
  // Screen readers get the MathML, eyes the HTML.
  output: 'htmlAndMathml',
  trust: ({ command }: { command: string }) => command === '\\htmlClass',
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'warn'),
} as const;

/** Lines of a formula. Loaded only when there is one to show: KaTeX is as large as the page itself. */
export default function Katex({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return lines.map((line) => (
    <p
      key={line}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX escapes what it sets, and links are not trusted.
      dangerouslySetInnerHTML={{ __html: katex.renderToString(line, options) }}
    />
  ));
}
