// Questions as GIFT, the text format of Moodle: https://docs.moodle.org/en/GIFT_format. One question is one paragraph.

import type { Item } from '#grader/quiz/item.ts';
import { questionsOf } from '#scripts/quiz-formats/drawn.ts';
import { blocks, hasFigure, inline, plain } from '#scripts/quiz-formats/markdown.ts';
import { decimal, percent } from '#scripts/quiz-formats/numbers.ts';
import type { Asked, Carried, Form, Forms, Note, Question, QuestionOf, Span } from '#scripts/quiz-formats/question.ts';
import { changed, lost } from '#scripts/quiz-formats/question.ts';

/** Line ends too are written with a backslash, so that no empty line ends the question. */
const escaped = (text: string): string => text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** What would be read as a weight or as a format at the beginning is written as HTML writes it. */
const opening = (html: string): string => html.replace(/^[%[]/, (sign) => `&#${sign.charCodeAt(0)};`);

const option = (markdown: string): string => escaped(opening(inline(markdown, 'tex')));
const block = (markdown: string): string => escaped(blocks(markdown, 'tex'));
const feedback = (markdown: string | null): string => (markdown ? `#${option(markdown)}` : '');

const range = ({ value, below, above }: Span): string =>
  below === above
    ? `${decimal(value)}:${decimal(below)}`
    : `${decimal(Number((value - below).toPrecision(15)))}..${decimal(Number((value + above).toPrecision(15)))}`;

function codeBlocks({ python, typescript }: Forms['trace']['code']): string {
  return block(`\`\`\`python\n${python.trimEnd()}\n\`\`\`\n\n\`\`\`typescript\n${typescript.trimEnd()}\n\`\`\``);
}

export const rubricList = (rubric: Forms['free']['rubric']): string => {
  const rows = rubric.map(({ points, title }) => `<li>${inline(title, 'tex')} (${points})</li>`);
  return `<ul class="rubric">${rows.join('')}</ul>`;
};

interface Written {
  /** What the prompt goes on with, escaped already. */
  readonly more?: string;
  readonly answers: readonly string[];
  readonly tags?: readonly string[];
  readonly notes?: readonly string[];
}

/** A text says why the form cannot be carried. */
const forms: { readonly [F in Form]: (facts: Forms[F]) => Written | string } = {
  choice: ({ options }) => ({
    answers: options.map((each) => `${each.right ? '=' : '~'}${option(each.text)}${feedback(each.feedback)}`),
  }),
  choices: ({ options }) => {
    const share = 1 / options.filter(({ right }) => right).length;
    return {
      answers: options.map(
        (each) => `~%${percent(each.right ? share : -share)}%${option(each.text)}${feedback(each.feedback)}`,
      ),
    };
  },
  number: ({ answer, wrong }) => ({
    answers: [
      `#=${range(answer)}`,
      ...wrong.filter((each) => each.feedback).map((each) => `=%0%${range(each)}${feedback(each.feedback)}`),
    ],
  }),
  matching: ({ pairs, others }) => ({
    answers: [...pairs, ...others.map((other) => ['', other] as const)].map(
      ([left, right]) => `=${option(left).replaceAll('->', '-&gt;')} -> ${escaped(plain(right))}`,
    ),
  }),
  ordering: ({ steps, shown }) => ({
    answers: shown.map((step) => `=${option(steps[step] ?? '').replaceAll('->', '-&gt;')} -> ${step + 1}`),
    tags: ['ordering'],
    notes: ['GIFT knows no order: each step is matched with its place, and scored by places'],
  }),
  trace: ({ code, output }) => {
    const [line] = output;
    if (output.length !== 1 || line === undefined) return `it prints ${output.length} lines, and a GIFT answer has one`;
    // In Moodle's short answers a star stands for anything.
    return {
      more: codeBlocks(code),
      answers: [`=${escaped(line.trim().replaceAll('*', '\\*'))}`],
      tags: ['trace'],
      notes: ['what a program prints is compared as text: 0.50 is not taken for 0.5'],
    };
  },
  free: ({ rubric }) => ({
    more: escaped(rubricList(rubric)),
    answers: [],
    tags: ['free'],
    notes: ['the rubric stands at the end of the prompt, and the model answer before the explanation'],
  }),
};

const formOf = <F extends Form>({ form, facts }: QuestionOf<F>): Written | string => forms[form](facts);

/** @returns null where the question cannot be carried. */
export function giftOf(question: Question): Carried<string | null> {
  const { id, concepts, points, prompt, explanation } = question;
  const written = formOf(question);
  if (typeof written === 'string') return { result: null, notes: [lost(id, written)] };
  const { more = '', answers, tags = [], notes = [] } = written;
  const labels = [`[id:${id}]`, ...[...tags, ...concepts].map((tag) => `[tag:${tag}]`)];
  const told = [question.form === 'free' ? modelOf(question.facts.model) : '', block(explanation)].join('');
  const general = told === '' ? [] : [`####[html]${told}`];
  const lines = [
    `// ${labels.join(' ')}`,
    `::${escaped(id)}::[html]${block(prompt)}${more}{`,
    ...[...answers, ...general].map((answer) => `\t${answer}`),
    '}',
  ];
  const worth = points === 1 ? [] : [`GIFT has no points: it was worth ${points}`];
  const figures = hasFigure(prompt + explanation) ? ['figures are told in words'] : [];
  return { result: lines.join('\n'), notes: [...notes, ...worth, ...figures].map((text) => changed(id, text)) };
}

const modelOf = (model: string): string => (model ? escaped(`<div class="model">${blocks(model, 'tex')}</div>`) : '');

export function gift(items: readonly Item[], asked: Asked): Carried<string> {
  const texts: string[] = [];
  const notes: Note[] = [];
  for (const { question, notes: drawn } of questionsOf(items, asked)) {
    const { result, notes: found } = giftOf(question);
    if (result === null) notes.push(...found);
    else {
      texts.push(result);
      notes.push(...drawn, ...found);
    }
  }
  return { result: `${texts.join('\n\n')}\n`, notes };
}
