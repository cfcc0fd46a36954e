// Run by comment-text.test.ts in a Node of its own: the tests' own resolves React as a server component would, without a renderer.
import { renderToStaticMarkup } from 'react-dom/server';
import { CommentText } from '#components/discussion/comment-text.tsx';
import { Markdown } from '#components/markdown.tsx';
import { deep, heavy, honest, hostile } from '#tests/components/discussion/corpus.ts';
import { generated } from '#tests/components/discussion/generated.ts';

const html = (text: string) => renderToStaticMarkup(<CommentText text={text} />);
const all = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, html(text)]));

// A formula of one comment must not change those of the next.
const before = html('$\\frac{1}{2}$');
/** Authors are trusted with figures and with formulas that are right: what they may not do is only tried where they did neither wrong. */
function authored(texts: Readonly<Record<string, string>>): Record<string, string> {
  const pages = Object.entries(texts).flatMap(([name, text]) => {
    if (/figure:|\0/.test(text)) return [];
    return [[name, renderToStaticMarkup(<Markdown text={text} />)]];
  });
  return Object.fromEntries(pages);
}

const rendered = {
  generated: all(generated(400)),
  authored: authored({ ...hostile, ...generated(200) }),
  hostile: all(hostile),
  heavy: all(heavy),
  deep: all(deep),
  honest: Object.fromEntries(Object.entries(honest).map(([name, { text }]) => [name, html(text)])),
  same: before === html('$\\frac{1}{2}$'),
};
process.stdout.write(JSON.stringify(rendered), () => process.exit(0));
