// npm run misconceptions [-- <slug>]
// Wrong answers that neither a mutant nor the chain rule's factors explained, clustered by what they look like, each with a
// sample. An idea that keeps coming back deserves a name: docs/authoring.md says how to give it one.
import { exerciseBySlug } from '#exercises/catalog.ts';
import { withDatabase } from '#scripts/database/with-database.ts';
import { type UnnamedIdea, unnamedIdeas } from '#server/unnamed-ideas.ts';

function shown({ exercise, signature, submissions, people, language, sample }: UnnamedIdea): string {
  const code = sample.trimEnd().split('\n').slice(0, 30);
  return [
    `${signature}`,
    `  ${exercise}: ${submissions} submissions by ${people} people; the newest, in ${language}:`,
    ...code.map((line) => `    ${line}`),
  ].join('\n');
}

const slug = process.argv[2];
if (slug !== undefined && !exerciseBySlug(slug)) {
  process.stderr.write(`There is no exercise ${slug}.\n`);
  process.exitCode = 2;
} else {
  try {
    const ideas = await withDatabase(() => unnamedIdeas(slug));
    process.stdout.write(`${ideas.map(shown).join('\n\n') || 'Every wrong answer so far could be explained.'}\n`);
  } catch (error) {
    const plain = error instanceof Error && ['PlainError', 'ConfigError'].includes(error.name);
    process.stderr.write(`${plain ? error.message : error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
  }
}
