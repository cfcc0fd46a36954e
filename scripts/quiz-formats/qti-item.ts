// One question as an assessmentItem of QTI 2.1: https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html
import type { Locale } from '#grader/exercise.ts';
import { blocks, inline } from '#scripts/quiz-formats/markdown.ts';
import { decimal } from '#scripts/quiz-formats/numbers.ts';
import type { Form, Forms, Question, QuestionOf, Span } from '#scripts/quiz-formats/question.ts';
import { element as e, escaped } from '#scripts/quiz-formats/xml.ts';

const correct = (...values: readonly string[]) =>
  e('correctResponse', {}, ...values.map((value) => e('value', {}, escaped(value))));

const declare = (identifier: string, cardinality: string, baseType: string, ...inner: readonly string[]) =>
  e('responseDeclaration', { identifier, cardinality, baseType }, ...inner);

const base = (baseType: string, value: string) => e('baseValue', { baseType }, escaped(value));
const given = (identifier: string) => e('variable', { identifier });
const set = (identifier: string, value: string) => e('setOutcomeValue', { identifier }, value);
const when = (condition: string, ...then: readonly string[]) =>
  e('responseCondition', {}, e('responseIf', {}, condition, ...then));

const isRight = (response: string) => e('match', {}, given(response), e('correct', { identifier: response }));
const all = set('SCORE', base('float', '1'));
const mapped = set('SCORE', e('mapResponse', { identifier: 'RESPONSE' }));
const plus = (share: number) =>
  set('SCORE', e('sum', {}, given('SCORE'), base('float', decimal(Number(share.toFixed(12))))));

const name = (i: number) => `C${i + 1}`;

/** What of a kind of question goes where in an assessmentItem. Feedback is shown when its identifier is among FEEDBACK. */
interface Parts {
  readonly declarations: readonly string[];
  readonly body: string;
  readonly scoring: readonly string[];
  readonly feedback?: readonly { readonly identifier: string; readonly text: string }[];
  /** An expression whose values join FEEDBACK. */
  readonly told?: string;
  readonly feedbackRules?: readonly string[];
}

function choiceParts(options: Forms['choice']['options'], several: boolean): Parts {
  const right = options.flatMap((option, i) => (option.right ? [name(i)] : []));
  const entries = options.map((option, i) =>
    e('mapEntry', { mapKey: name(i), mappedValue: decimal((option.right ? 1 : -1) / right.length) }),
  );
  const mapping = several ? e('mapping', { lowerBound: 0, upperBound: 1, defaultValue: 0 }, ...entries) : '';
  const choices = options.map(({ text }, i) => e('simpleChoice', { identifier: name(i) }, inline(text, 'mathml')));
  return {
    declarations: [declare('RESPONSE', several ? 'multiple' : 'single', 'identifier', correct(...right), mapping)],
    body: e(
      'choiceInteraction',
      { responseIdentifier: 'RESPONSE', shuffle: 'true', maxChoices: several ? 0 : 1 },
      ...choices,
    ),
    scoring: several ? [mapped] : [when(isRight('RESPONSE'), all)],
    feedback: options.flatMap(({ feedback }, i) => (feedback ? [{ identifier: name(i), text: feedback }] : [])),
    told: given('RESPONSE'),
  };
}

/** The first part is what the tolerance is around. */
const near = ({ below, above }: Omit<Span, 'value'>, around: string, response: string) => {
  const tolerance = `${decimal(below)} ${decimal(above)}`;
  return e('equal', { toleranceMode: 'absolute', tolerance }, around, given(response));
};

function numberParts({ answer, wrong }: Forms['number']): Parts {
  const right = near(answer, e('correct', { identifier: 'RESPONSE' }), 'RESPONSE');
  const named = wrong.flatMap((each, i) =>
    each.feedback ? [{ ...each, identifier: name(i), text: each.feedback }] : [],
  );
  return {
    declarations: [declare('RESPONSE', 'single', 'float', correct(decimal(answer.value)))],
    body: e('p', {}, e('textEntryInteraction', { responseIdentifier: 'RESPONSE', expectedLength: 15 })),
    scoring: [when(right, all)],
    feedback: named,
    feedbackRules: named.map((each) =>
      when(
        e('and', {}, e('not', {}, right), near(each, base('float', decimal(each.value)), 'RESPONSE')),
        set('FEEDBACK', e('multiple', {}, given('FEEDBACK'), base('identifier', each.identifier))),
      ),
    ),
  };
}

function matchingParts({ pairs, others }: Forms['matching']): Parts {
  const rights = [...pairs.map(([, right]) => right), ...others];
  const side = (prefix: string, texts: readonly string[]) =>
    e(
      'simpleMatchSet',
      {},
      ...texts.map((text, i) =>
        e('simpleAssociableChoice', { identifier: `${prefix}${i + 1}`, matchMax: 1 }, inline(text, 'mathml')),
      ),
    );
  const keys = pairs.map((_, i) => `L${i + 1} R${i + 1}`);
  const entries = keys.map((mapKey) => e('mapEntry', { mapKey, mappedValue: decimal(1 / pairs.length) }));
  const mapping = e('mapping', { lowerBound: 0, upperBound: 1, defaultValue: 0 }, ...entries);
  return {
    declarations: [declare('RESPONSE', 'multiple', 'directedPair', correct(...keys), mapping)],
    body: e(
      'matchInteraction',
      { responseIdentifier: 'RESPONSE', shuffle: 'true', maxAssociations: pairs.length },
      side(
        'L',
        pairs.map(([left]) => left),
      ),
      side('R', rights),
    ),
    scoring: [mapped],
  };
}

function orderingParts({ steps, shown }: Forms['ordering']): Parts {
  const choices = shown.map((step) =>
    e('simpleChoice', { identifier: name(step) }, inline(steps[step] ?? '', 'mathml')),
  );
  return {
    declarations: [declare('RESPONSE', 'ordered', 'identifier', correct(...steps.map((_, i) => name(i))))],
    body: e('orderInteraction', { responseIdentifier: 'RESPONSE', shuffle: 'true' }, ...choices),
    scoring: [when(isRight('RESPONSE'), all)],
  };
}

const isNumber = (line: string) => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(line.trim());

/** A field for each line; numbers are compared by value. */
function traceParts({ code, output }: Forms['trace']): Parts {
  const fields = output.map((line, i) => ({ line: line.trim(), identifier: `LINE${i + 1}` }));
  const programs = `\`\`\`python\n${code.python.trimEnd()}\n\`\`\`\n\n\`\`\`typescript\n${code.typescript.trimEnd()}\n\`\`\``;
  const judged = ({ line, identifier }: (typeof fields)[number]) => {
    const slack = 1e-9 * Math.max(1, Math.abs(Number(line)));
    if (!isNumber(line)) return isRight(identifier);
    return near({ below: slack, above: slack }, e('correct', { identifier }), identifier);
  };
  return {
    declarations: fields.map(({ line, identifier }) =>
      declare(
        identifier,
        'single',
        isNumber(line) ? 'float' : 'string',
        correct(isNumber(line) ? decimal(Number(line)) : line),
      ),
    ),
    body:
      blocks(programs, 'mathml') +
      fields
        .map(({ identifier }) => e('textEntryInteraction', { responseIdentifier: identifier, expectedLength: 30 }))
        .map((field) => e('p', {}, field))
        .join(''),
    scoring: fields.map((field) => when(judged(field), plus(1 / fields.length))),
  };
}

function freeParts({ rubric, model }: Forms['free']): Parts {
  const rows = rubric.map(({ points, title }) => e('li', {}, `${inline(title, 'mathml')} (${points})`));
  return {
    declarations: [declare('RESPONSE', 'single', 'string')],
    body: [
      rows.length > 0 ? e('rubricBlock', { view: 'candidate scorer' }, e('ul', {}, ...rows)) : '',
      model ? e('rubricBlock', { view: 'scorer' }, blocks(model, 'mathml')) : '',
      e('extendedTextInteraction', { responseIdentifier: 'RESPONSE', expectedLines: 8 }),
    ].join(''),
    scoring: [],
  };
}

const forms: { readonly [F in Form]: (facts: Forms[F]) => Parts } = {
  choice: ({ options }) => choiceParts(options, false),
  choices: ({ options }) => choiceParts(options, true),
  number: numberParts,
  matching: matchingParts,
  ordering: orderingParts,
  trace: traceParts,
  free: freeParts,
};

const partsOf = <F extends Form>({ form, facts }: QuestionOf<F>): Parts => forms[form](facts);

const explanation = 'EXPLANATION';

function outcomes(): string {
  const zero = e('defaultValue', {}, e('value', {}, '0'));
  const score = { identifier: 'SCORE', cardinality: 'single', baseType: 'float', normalMaximum: 1, normalMinimum: 0 };
  const feedback = { identifier: 'FEEDBACK', cardinality: 'multiple', baseType: 'identifier' };
  return e('outcomeDeclaration', score, zero) + e('outcomeDeclaration', feedback);
}

const modal = (identifier: string, text: string) =>
  e('modalFeedback', { outcomeIdentifier: 'FEEDBACK', identifier, showHide: 'show' }, blocks(text, 'mathml'));

export function assessmentItem(question: Question, locale: Locale): string {
  const { declarations, body, scoring, feedback = [], told = '', feedbackRules = [] } = partsOf(question);
  const always = set('FEEDBACK', e('multiple', {}, told, base('identifier', explanation)));
  const attributes = {
    xmlns: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation':
      'http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd',
    identifier: question.id,
    title: question.id,
    'xml:lang': locale,
    adaptive: 'false',
    timeDependent: 'false',
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${e(
    'assessmentItem',
    attributes,
    ...declarations,
    outcomes(),
    e('itemBody', {}, e('div', {}, blocks(question.prompt, 'mathml')), body),
    e('responseProcessing', {}, ...scoring, always, ...feedbackRules),
    ...feedback.map(({ identifier, text }) => modal(identifier, text)),
    question.explanation ? modal(explanation, question.explanation) : '',
  )}\n`;
}
