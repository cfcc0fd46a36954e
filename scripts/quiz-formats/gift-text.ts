// Texts of GIFT files as Markdown.
import type { FormatType, TextFormat } from 'gift-pegjs';
import { fromHtml, fromMarkdown, fromPlain } from '#scripts/quiz-formats/markdown.ts';

// Moodle's own format is HTML that makes paragraphs of lines.
const formats: Readonly<Record<FormatType, (text: string) => string>> = {
  html: fromHtml,
  moodle: (text) => fromHtml(text.replace(/\n/g, '<br>')),
  markdown: fromMarkdown,
  plain: fromPlain,
};

export const fromGift = ({ format, text }: TextFormat): string => formats[format](text);

export const maybe = (text: TextFormat | null | undefined): string | null => (text?.text ? fromGift(text) : null);

/** The parser leaves the right sides of pairs as it marked their escaped characters. */
export const unmarked = (text: string): string =>
  text.replace(/&&(092|058|035|061|123|125|126|010);?/g, (_all, code: string) => String.fromCharCode(Number(code)));
