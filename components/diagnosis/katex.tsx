import '#components/fonts/katex.css';
import katex from 'katex';
import type { ReactNode } from 'react';
import { katexOptions } from '#components/diagnosis/frame.ts';

/** Lines of a formula. Loaded only when there is one to show: KaTeX is as large as the page itself. */
export default function Katex({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return lines.map((line) => (
    <p
      key={line}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX escapes what it sets, and trusts no links.
      dangerouslySetInnerHTML={{ __html: katex.renderToString(line, katexOptions) }}
    />
  ));
}
