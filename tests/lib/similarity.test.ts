import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binOf, bins, clustersOf, thresholdOf, usualThreshold } from '#lib/similarity.ts';

const pair = (left: number, right: number, similarity: number) => ({ left, right, similarity });

test('who is alike over others is in one cluster, and the threshold parts them; the largest comes first', () => {
  const pairs = [pair(7, 8, 1), pair(2, 5, 0.9), pair(0, 2, 0.7), pair(3, 4, 0.5)];
  const members = (threshold: number) => clustersOf(pairs, threshold).map((cluster) => cluster.members);
  expect(members(0.5)).toEqual([
    [0, 2, 5],
    [7, 8],
    [3, 4],
  ]);
  expect(members(0.8)).toEqual([
    [7, 8],
    [2, 5],
  ]);
  expect(members(1)).toEqual([[7, 8]]);
  expect(clustersOf(pairs, 0.5)[0]?.pairs).toEqual([pair(2, 5, 0.9), pair(0, 2, 0.7)]);
  expect(clustersOf([], 0.2)).toEqual([]);
});

test('whatever the pairs, each is in one cluster with both its ends, and no learner is in two', () => {
  const place = fc.integer({ min: 0, max: 12 });
  const any = fc.record({ left: place, right: place, similarity: fc.double({ min: 0, max: 1, noNaN: true }) });
  fc.assert(
    fc.property(fc.array(any), fc.double({ min: 0.2, max: 1, noNaN: true }), (pairs, threshold) => {
      const clusters = clustersOf(pairs, threshold);
      const all = clusters.flatMap(({ members }) => members);
      expect(new Set(all).size).toBe(all.length);
      expect(clusters.flatMap((cluster) => cluster.pairs)).toHaveLength(
        pairs.filter(({ similarity }) => similarity >= threshold).length,
      );
      for (const { members, pairs: own } of clusters)
        for (const { left, right } of own) expect(members).toEqual(expect.arrayContaining([left, right]));
    }),
  );
});

test('a full match is in the last bar of the histogram, and not beyond it', () => {
  expect([0, 0.049, 0.05, 0.6, 0.999, 1].map(binOf)).toEqual([0, 0, 1, 12, bins - 1, bins - 1]);
});

test('an address with a threshold that makes no sense shows the usual one, and no empty or endless page', () => {
  expect(['20', 45, '100'].map(thresholdOf)).toEqual([20, 45, 100]);
  const wrong = ['', 'x', '19', '101', undefined, null, ['30', '40'], 'NaN'];
  expect(wrong.map(thresholdOf)).toEqual(wrong.map(() => usualThreshold));
});
