import { expect, test } from 'vitest';
import { documents, pairBlocks, pairMessages, textsIn } from '#scripts/translations/documents.ts';
import { changesIn, readReviewed, reviewedNow } from '#scripts/translations/reviewed.ts';

const before = pairBlocks('lesson', { en: '# One\n\nFirst.\n\nLast.', zh: '# 一\n\n第一。\n\n最后。' });
const reviewed = reviewedNow([before]);
const alone = (en: string, zh: string) =>
  changesIn(pairBlocks('lesson', { en, zh }), reviewed).map((change) => change.alone);

test('no text of the course has changed in one language only, or a reader of the other would learn something else', () => {
  const known = readReviewed();
  const changed = documents().flatMap((document) => changesIn(document, known));
  const told = changed.map(({ document, pair }) => `${document}: ${pair.en.slice(0, 60)}`);
  expect(told, 'run npm run translations').toEqual([]);
});

test('every text of the course exists in both languages with the same blocks in the same order', () => {
  expect(documents().flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`))).toEqual([]);
});

test('the reviewed texts are those that exist, so that a text removed and brought back is looked at again', () => {
  expect(readReviewed()).toEqual(reviewedNow(documents()));
});

test('a block changed on one side alone is told, whichever side it is', () => {
  expect(alone('# One\n\nFirst.\n\nLast of all.', '# 一\n\n第一。\n\n最后。')).toEqual(['en']);
  expect(alone('# One\n\nFirst.\n\nLast.', '# 一\n\n首先。\n\n最后。')).toEqual(['zh']);
});

test('a block changed on both sides, and a new one, ask for no second look', () => {
  expect(alone('# One\n\nFirst.\n\nThe end.', '# 一\n\n第一。\n\n完。')).toEqual([null]);
  expect(alone('# One\n\nNew.\n\nFirst.\n\nLast.', '# 一\n\n新。\n\n第一。\n\n最后。')).toEqual([null]);
  expect(alone('# One\n\nFirst.\n\nLast.', '# 一\n\n第一。\n\n最后。')).toEqual([]);
});

test('a paragraph or heading that only one language has is a fault, named by its place', () => {
  const longer = pairBlocks('lesson', { en: '# One\n\nFirst.', zh: '# 一\n\n第一。\n\n最后。' });
  expect(longer.faults).toEqual(['block 3 is nothing in en and prose "最后。" in zh']);
  const other = pairBlocks('lesson', { en: '# One\n\n## Two', zh: '# 一\n\n二' });
  expect(other.faults).toEqual(['block 2 is heading of level 2 "## Two" in en and prose "二" in zh']);
});

test('a message in one language only is a fault', () => {
  const [document] = pairMessages({ Home: { title: 'Course', lead: 'Start' } }, { Home: { title: '课程' } });
  expect(document?.faults).toEqual(['Home.lead is not in both languages']);
  expect(document?.pairs).toEqual([{ en: 'Course', zh: '课程' }]);
});

test('texts are found in facts at any depth', () => {
  const facts = { slug: 's', title: { en: 'A', zh: '甲' }, rubric: [{ title: { en: 'B', zh: '乙' } }], run: () => 1 };
  expect(textsIn(facts)).toEqual([
    { en: 'A', zh: '甲' },
    { en: 'B', zh: '乙' },
  ]);
});
