import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { liveFigureNames } from '#tests/figures/names.ts';
import { faultsOf, type Oracle, type Reading } from '#tests/figures/oracle.ts';

interface Operated {
  readonly html: string;
  readonly readings: readonly Reading[];
  readonly errors: readonly string[];
}

const script = new URL('./operate.tsx', import.meta.url).pathname;
const printed = execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8', maxBuffer: 1e8 });
const operated: Readonly<Record<string, Operated>> = JSON.parse(printed);

describe.each(liveFigureNames())('%s', (name) => {
  test.each(['en', 'zh'])('whatever is set, its numbers are the autograd’s (%s)', async (locale) => {
    const { oracle }: { oracle: Oracle } = await import(`#tests/figures/${name}.ts`);
    const { readings = [], errors = [] } = operated[`${name} ${locale}`] ?? {};
    expect(readings.flatMap((reading) => faultsOf(reading, oracle))).toEqual([]);
    expect(errors).toEqual([]);
    // What never changes is no live figure.
    if (Object.keys(readings[0]?.inputs ?? {}).length > 0) {
      expect(new Set(readings.map(({ shown }) => JSON.stringify(shown))).size).toBeGreaterThan(1);
    }
  });

  test('it is a picture with a text alternative before any script runs, in both languages', () => {
    for (const locale of ['en', 'zh']) {
      const html = operated[`${name} ${locale}`]?.html ?? '';
      expect(html).toContain(`<figure aria-label="alternative of ${name}" data-figure="${name}"`);
      expect(html).toMatch(/<svg\b[^>]*>(<title|.*<title)/s);
      expect(html).not.toContain('Figures.');
    }
  });

  test('a lesson can show it', () => {
    expect(existsSync(`components/figures/${name}.tsx`)).toBe(false); // a still figure of that name would be shown instead
    expect(readFileSync('components/figures/live/live-figure.tsx', 'utf8')).toContain(`import('./${name}.tsx')`);
  });
});

test('the course’s example is what the lessons say: 71 kg and 178 cm, 0.87, a loss of 0.13', () => {
  const { shown } = operated['network en']?.readings[0] ?? { shown: {} };
  expect(shown).toMatchObject({ x1: '0.8', x2: '−0.6', h1: '0.7824', h2: '0.323', o1: '0.8704', loss: '0.1296' });
});
