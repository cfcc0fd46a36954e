import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { quizzes } from '#exercises/quiz/catalog.ts';
import type { Locale } from '#grader/exercise.ts';
import type { Quiz } from '#grader/quiz/item.ts';
import { packed, qtiFiles } from '#scripts/quiz-formats/qti.ts';
import { items as samples } from '#tests/grader/quiz/samples.ts';

const { DOMParser } = new JSDOM('').window;

function parsed(text: string | undefined): Document {
  const document = new DOMParser().parseFromString(text ?? '', 'application/xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}

const all = (node: ParentNode, name: string) => [...node.querySelectorAll(name)];
const of = (nodes: readonly Element[], attribute: string) => nodes.map((node) => node.getAttribute(attribute) ?? '');

/** What an itemBody may hold beside interactions: QTI 2.1's part of XHTML. */
const xhtml = 'div p br em strong code pre ul ol li table thead tbody tr th td blockquote a hr sub sup span'.split(' ');
const interactions: Readonly<Record<string, { cardinality: string; baseTypes: string[] }>> = {
  choiceInteraction: { cardinality: 'single multiple', baseTypes: ['identifier'] },
  orderInteraction: { cardinality: 'ordered', baseTypes: ['identifier'] },
  matchInteraction: { cardinality: 'multiple', baseTypes: ['directedPair'] },
  textEntryInteraction: { cardinality: 'single', baseTypes: ['float', 'string'] },
  extendedTextInteraction: { cardinality: 'single', baseTypes: ['string'] },
};
const parts = 'prompt simpleChoice simpleMatchSet simpleAssociableChoice rubricBlock'.split(' ');
const order = ['responseDeclaration', 'outcomeDeclaration', 'itemBody', 'responseProcessing', 'modalFeedback'];

/** The rules of QTI 2.1's information model that a player would trip over. */
function checkItem(document: Document): void {
  const root = document.documentElement;
  expect(root.localName).toBe('assessmentItem');
  const children = [...root.children].map(({ localName }) => localName);
  expect(children).toEqual(children.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  const declarations = all(root, 'responseDeclaration');
  const identifiers = of(declarations, 'identifier');
  const bodies = all(root, 'itemBody > *, modalFeedback > *, itemBody *, modalFeedback *');
  for (const node of bodies.filter((each) => !each.closest('math')))
    expect([...xhtml, ...parts, ...Object.keys(interactions)]).toContain(node.localName);
  for (const math of all(root, 'math')) expect(math.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
  expect(all(root, '[style]')).toEqual([]);
  for (const [name, { cardinality, baseTypes }] of Object.entries(interactions)) {
    for (const interaction of all(root, name)) {
      const declaration = declarations[identifiers.indexOf(interaction.getAttribute('responseIdentifier') ?? '')];
      expect(cardinality).toContain(declaration?.getAttribute('cardinality'));
      expect(baseTypes).toContain(declaration?.getAttribute('baseType'));
      const offered = of(all(interaction, 'simpleChoice, simpleAssociableChoice'), 'identifier');
      expect(new Set(offered).size).toBe(offered.length);
      const keys = [
        ...all(declaration ?? root, 'value').map((value) => value.textContent ?? ''),
        ...of(all(declaration ?? root, 'mapEntry'), 'mapKey'),
      ];
      if (offered.length > 0) for (const key of keys.flatMap((each) => each.split(' '))) expect(offered).toContain(key);
    }
  }
  const used = [
    ...of(all(root, 'responseProcessing variable'), 'identifier'),
    ...of(all(root, 'correct'), 'identifier'),
  ];
  expect([...identifiers, 'SCORE', 'FEEDBACK']).toEqual(expect.arrayContaining(used));
  expect(of(all(root, 'responseDeclaration[cardinality="single"] > correctResponse'), 'x').length).toBe(
    all(root, 'responseDeclaration[cardinality="single"] > correctResponse > value').length,
  );
  expect(all(root, 'itemBody')[0]?.textContent?.trim()).toBeTruthy();
}

const sampleQuiz: Quiz = {
  slug: 'sample',
  title: { en: 'A < B & C', zh: '样 & 题' },
  summary: { en: '', zh: '' },
  items: samples,
};

test.each(
  [sampleQuiz, ...quizzes].flatMap((quiz) =>
    (['en', 'zh'] as const).map((locale) => [quiz.slug, locale, quiz] as const),
  ),
)(
  'the package of %s in %s is well formed, complete, and follows the information model of QTI 2.1',
  (_slug, locale: Locale, quiz) => {
    const { result, notes } = qtiFiles(quiz, { seed: '1', locale });
    const files = unzipSync(packed(result));
    const read = (name: string) => parsed(strFromU8(files[name] ?? new Uint8Array()));
    const manifest = read('imsmanifest.xml');
    expect(of(all(manifest, 'file'), 'href').toSorted()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'imsmanifest.xml')
        .toSorted(),
    );
    const resources = of(all(manifest, 'resource'), 'identifier');
    expect(new Set(resources).size).toBe(quiz.items.length + 1);
    expect(resources).toEqual(expect.arrayContaining(of(all(manifest, 'dependency'), 'identifierref')));
    const refs = all(read('assessmentTest.xml'), 'assessmentItemRef');
    expect(refs.length).toBe(quiz.items.length);
    for (const href of of(refs, 'href')) checkItem(read(href));
    expect(notes.filter(({ lost }) => lost)).toEqual([]);
  },
);

test('right and wrong responses score in QTI what they score here', () => {
  const { result } = qtiFiles(sampleQuiz, { seed: '1', locale: 'en' });
  const item = (kind: string) => parsed(result[`items/a-${kind}.xml`]);
  const entries = all(item('choices'), 'mapEntry').map((entry) => Number(entry.getAttribute('mappedValue')));
  expect(entries.toSorted((a, b) => a - b).map((value) => value.toFixed(3))).toEqual([
    '-0.333',
    '-0.333',
    '0.333',
    '0.333',
    '0.333',
  ]);
  expect(item('choices').querySelector('mapping')?.getAttribute('lowerBound')).toBe('0');
  expect(item('choice').querySelector('correctResponse')?.textContent).toBe(
    all(item('choice'), 'simpleChoice')
      .find((node) => node.textContent === 'four')
      ?.getAttribute('identifier'),
  );
  expect(item('number').querySelector('equal')?.getAttribute('tolerance')).toBe('0.0015 0.0015');
  expect(item('number').querySelector('correctResponse')?.textContent).toBe('0.13');
  const steps = all(item('ordering'), 'correctResponse value').map(
    ({ textContent }) =>
      all(item('ordering'), 'simpleChoice').find((node) => node.getAttribute('identifier') === textContent)
        ?.textContent,
  );
  expect(steps).toEqual(['forward', 'loss', 'backward', 'update']);
  expect(of(all(item('matching'), 'mapEntry'), 'mapKey')).toEqual(['L1 R1', 'L2 R2', 'L3 R3']);
  expect(all(item('trace'), 'correctResponse').map(({ textContent }) => textContent)).toEqual(['a 1', '0.5']);
  expect(all(item('formula'), 'simpleChoice').length).toBe(3);
  expect(all(item('free'), 'responseProcessing [identifier="SCORE"]')).toEqual([]);
});

test('the same quiz, seed and language give the same package', () => {
  const quiz = quizzes[0] ?? sampleQuiz;
  const made = (seed: string) => packed(qtiFiles(quiz, { seed, locale: 'en' }).result);
  expect(made('1')).toEqual(made('1'));
  expect(made('2')).not.toEqual(made('1'));
});
