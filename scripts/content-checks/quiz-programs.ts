// Runs the programs of code-trace items, as what they are said to print is what they print.
import type { Item, Variant } from '#grader/quiz/item.ts';
import { variantOf } from '#grader/quiz/variant.ts';
import { defaultLimits, type Language, languages, type Sandbox } from '#grader/sandbox/sandbox.ts';

const seeds = Array.from({ length: 5 }, (_, i) => `quiz ${i}`);

/** The sandbox wants something to call; nobody calls it. */
const entry: Readonly<Record<Language, string>> = {
  python: '\n\ndef called_by_nobody():\n    pass\n',
  typescript: '\n\nfunction calledByNobody() {}\n',
};
const names: Readonly<Record<Language, string>> = { python: 'called_by_nobody', typescript: 'calledByNobody' };

async function programFaults({ code, output }: Variant<'trace'>['facts'], sandbox: Sandbox): Promise<string[]> {
  const found: string[] = [];
  for (const language of languages) {
    const source = code[language] + entry[language];
    const ran = await sandbox.run({ language, source, entry: names[language], calls: [], limits: defaultLimits });
    const printed = ran.console.trimEnd();
    if (ran.status !== 'completed') found.push(`the ${language} program: ${ran.status} ${ran.error?.message ?? ''}`);
    else if (printed !== output.join('\n')) found.push(`the ${language} program prints ${JSON.stringify(printed)}`);
  }
  return found;
}

/** Nothing for an item of another kind. */
export async function checkTraces(item: Item, sandbox: Sandbox): Promise<string[]> {
  if (item.kind !== 'trace') return [];
  for (const seed of item.parameterised ? seeds : seeds.slice(0, 1)) {
    const found = await programFaults(variantOf(item, seed).facts, sandbox);
    if (found.length > 0) return found.map((fault) => `${fault} (seed '${seed}')`);
  }
  return [];
}
