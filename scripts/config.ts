// npm run config [-- --markdown]
// Every setting: its variable, what holds here, what holds when it is unset, and what it means. Secrets are masked. Exits 1 when a
// setting makes no sense, after the table, with the line that a start would stop with.
import { parseArgs } from 'node:util';
import { settingsTable, settingsText } from '#scripts/settings-table.ts';
import { ConfigError, parseConfig } from '#server/config.ts';
import { settingsOf } from '#server/config-variables.ts';

try {
  const { values } = parseArgs({ options: { markdown: { type: 'boolean' } } });
  process.stdout.write(values.markdown ? settingsTable(settingsOf({})) : settingsText(settingsOf(process.env)));
  parseConfig(process.env);
} catch (error) {
  const usage = error instanceof TypeError ? ' Usage: npm run config [-- --markdown]' : '';
  const plain = error instanceof ConfigError || usage !== '';
  process.stderr.write(`${plain ? (error as Error).message : String(error)}${usage}\n`);
  process.exitCode = usage ? 2 : 1;
}
