import { type ReactNode, useMemo } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeKatex from 'rehype-katex';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { isHeavy, limitDepth, limitFormulas, noFootnotes } from '#components/discussion/comment-limits.ts';
import { Scroll } from '#components/scroll.tsx';

/** Formulas trust nothing, grow to no end, and say what is wrong with them in the colour of the text. */
const katex = { trust: false, strict: 'ignore', maxSize: 8, maxExpand: 200, errorColor: 'currentColor' } as const;

/** The address when it leads to a page of the web, else null. */
function webAddress(href: unknown): string | null {
  if (typeof href !== 'string' || !/^https?:\/\//i.test(href) || !URL.canParse(href)) return null;
  const { username, password } = new URL(href);
  return username || password ? null : href;
}

function WebLink({ href, children }: { readonly href: unknown; readonly children: ReactNode }) {
  const address = webAddress(href);
  if (!address) return children;
  return (
    <a href={address} rel="nofollow ugc noopener">
      {children}
    </a>
  );
}

const Heading = ({ children }: { readonly children?: ReactNode }) => (
  <p dir="auto" className="font-semibold">
    {children}
  </p>
);

/** Every kind of element that Markdown makes and that needs something else here; there is no other way for one to get in. */
const components: Components = {
  a: ({ href, children }) => <WebLink href={href}>{children}</WebLink>,
  // An image could come from anywhere, and tell that server who reads.
  img: ({ src, alt }) => <WebLink href={src}>{alt || (typeof src === 'string' && src)}</WebLink>,
  input: ({ checked }) => (checked ? '☑' : '☐'),
  // The headings of the page are its author's.
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
  p: ({ children }) => <p dir="auto">{children}</p>,
  li: ({ children, className }) => (
    <li dir="auto" className={className}>
      {children}
    </li>
  ),
  blockquote: ({ children }) => <blockquote dir="auto">{children}</blockquote>,
  pre: ({ children }) => (
    <Scroll as="pre" dir="ltr">
      {children}
    </Scroll>
  ),
  table: ({ children }) => (
    <Scroll className="overflow-x-auto">
      <table>{children}</table>
    </Scroll>
  ),
};

/** @returns null for what no parser should be asked to read */
function rendered(text: string): ReactNode {
  if (isHeavy(text)) return null;
  try {
    return ReactMarkdown({
      children: text,
      remarkPlugins: [remarkGfm, remarkMath, noFootnotes],
      rehypePlugins: [limitFormulas, [rehypeKatex, katex], limitDepth],
      urlTransform: (url) => webAddress(url) ?? '',
      components,
    });
  } catch {
    return null; // nested too deeply
  }
}

/** Chinese, as far as its letters tell; of other languages they do not. */
const languageOf = (text: string): string =>
  /\p{Script=Han}/u.test(text) && !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)
    ? 'zh-Hans'
    : '';

/**
 * Somebody's Markdown and maths, made safe: no HTML of theirs, no images, links to the web alone. What cannot be rendered is
 * shown as it was written.
 */
export function CommentText({ text }: { readonly text: string }) {
  const content = useMemo(() => rendered(text), [text]);
  return (
    <div className="prose comment-text" lang={languageOf(text)}>
      {content ?? (
        <p dir="auto" className="whitespace-pre-wrap">
          {text.replace(/\n{3,}/g, '\n\n')}
        </p>
      )}
    </div>
  );
}
