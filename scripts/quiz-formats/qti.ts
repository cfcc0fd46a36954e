// A quiz as a QTI 2.1 content package: a manifest, the test, and a file for each item.
import { strToU8, zipSync } from 'fflate';
import type { Quiz } from '#grader/quiz/item.ts';
import { questionsOf } from '#scripts/quiz-formats/drawn.ts';
import { hasFigure } from '#scripts/quiz-formats/markdown.ts';
import { assessmentItem } from '#scripts/quiz-formats/qti-item.ts';
import { type Asked, type Carried, changed, type Form, type Question } from '#scripts/quiz-formats/question.ts';
import { element as e } from '#scripts/quiz-formats/xml.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const instance = { 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance' };
const fileOf = ({ id }: Question) => `items/${id}.xml`;
/** XML names begin with a letter. */
const nameOf = ({ id }: Question) => `item-${id}`;

function assessmentTest({ slug, title }: Quiz, questions: readonly Question[], { locale }: Asked): string {
  const refs = questions.map((question) =>
    e(
      'assessmentItemRef',
      { identifier: nameOf(question), href: fileOf(question) },
      e('weight', { identifier: 'POINTS', value: question.points }),
    ),
  );
  const section = e('assessmentSection', { identifier: 'section', title: title[locale], visible: 'true' }, ...refs);
  const part = { identifier: 'part', navigationMode: 'nonlinear', submissionMode: 'individual' };
  const sum = e('sum', {}, e('testVariables', { variableIdentifier: 'SCORE', weightIdentifier: 'POINTS' }));
  return `${declaration}${e(
    'assessmentTest',
    {
      xmlns: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
      ...instance,
      'xsi:schemaLocation':
        'http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd',
      identifier: `quiz-${slug}`,
      title: title[locale],
    },
    e('outcomeDeclaration', { identifier: 'SCORE', cardinality: 'single', baseType: 'float' }),
    e('testPart', part, section),
    e('outcomeProcessing', {}, e('setOutcomeValue', { identifier: 'SCORE' }, sum)),
  )}\n`;
}

function manifest({ slug }: Quiz, questions: readonly Question[]): string {
  const items = questions.map((question) =>
    e(
      'resource',
      { identifier: nameOf(question), type: 'imsqti_item_xmlv2p1', href: fileOf(question) },
      e('file', { href: fileOf(question) }),
    ),
  );
  const test = e(
    'resource',
    { identifier: 'test', type: 'imsqti_test_xmlv2p1', href: 'assessmentTest.xml' },
    e('file', { href: 'assessmentTest.xml' }),
    ...questions.map((question) => e('dependency', { identifierref: nameOf(question) })),
  );
  return `${declaration}${e(
    'manifest',
    {
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      ...instance,
      'xsi:schemaLocation':
        'http://www.imsglobal.org/xsd/imscp_v1p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd',
      identifier: `package-${slug}`,
    },
    e('metadata', {}, e('schema', {}, 'QTIv2.1 Package'), e('schemaversion', {}, '1.0.0')),
    e('organizations', {}),
    e('resources', {}, test, ...items),
  )}\n`;
}

const losses: { readonly [F in Form]?: string } = {
  ordering: 'the right order scores all or nothing',
  trace: 'it shows the program in both programming languages',
  free: 'somebody has to mark it; QTI 2.1 has rubrics as text only',
};

/** The package's files by their names. */
export function qtiFiles(quiz: Quiz, asked: Asked): Carried<Readonly<Record<string, string>>> {
  const drawn = questionsOf(quiz.items, asked);
  const questions = drawn.map(({ question }) => question);
  const notes = drawn.flatMap(({ question, notes }) => [
    ...notes,
    ...(losses[question.form] ? [changed(question.id, losses[question.form] ?? '')] : []),
    ...(hasFigure(question.prompt + question.explanation) ? [changed(question.id, 'figures are told in words')] : []),
  ]);
  const items = questions.map((question) => [fileOf(question), assessmentItem(question, asked.locale)] as const);
  const result = {
    'imsmanifest.xml': manifest(quiz, questions),
    'assessmentTest.xml': assessmentTest(quiz, questions, asked),
    ...Object.fromEntries(items),
  };
  return { result, notes };
}

/** The same bytes for the same quiz, seed and language, whenever it is made. */
export function packed(files: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2000, 0, 1) });
}
