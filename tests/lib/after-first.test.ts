import { expect, test } from 'vitest';
import { afterFirst } from '#lib/after-first.ts';

/** An action that is ended from outside, and the order in which actions began. */
function actions() {
  const begun: string[] = [];
  const start = (name: string) => {
    let end: { ok: () => void; fail: () => void } = { ok: () => {}, fail: () => {} };
    const promise = new Promise<string>((resolve, reject) => {
      end = { ok: () => resolve(name), fail: () => reject(new Error(name)) };
    });
    return {
      end,
      act: () => {
        begun.push(name);
        return promise;
      },
    };
  };
  return { begun, start };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

test('a draft and a submission sent at once make one guest: the second waits for the first', async () => {
  const { begun, start } = actions();
  const gate = afterFirst();
  const [draft, submission, later] = [start('draft'), start('submission'), start('later')];
  const answers = [gate(draft.act), gate(submission.act), gate(later.act)];
  await turn();
  expect(begun).toEqual(['draft']);
  draft.end.ok();
  await turn();
  expect(begun).toEqual(['draft', 'submission', 'later']);
  submission.end.ok();
  later.end.ok();
  expect(await Promise.all(answers)).toEqual(['draft', 'submission', 'later']);
});

test('a first one that fails leaves its place to the next, and only to one', async () => {
  const { begun, start } = actions();
  const gate = afterFirst();
  const [one, two, three] = [start('one'), start('two'), start('three')];
  const failed = expect(gate(one.act)).rejects.toThrow('one');
  const answers = [gate(two.act), gate(three.act)];
  one.end.fail();
  await failed;
  await turn();
  expect(begun).toEqual(['one', 'two']);
  two.end.ok();
  three.end.ok();
  expect(await Promise.all(answers)).toEqual(['two', 'three']);
});
