import { ConfigError } from '#server/config.ts';
import { PlainError } from './plain-error.ts';

/**
 * Runs a command: prints what it returns and exits 0; on an error that its caller can mend exits 1 after one line, when it was called
 * wrongly 2 after its usage.
 */
export async function endWith(usage: string, act: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await act()}\n`);
  } catch (error) {
    const wrongCall = error instanceof TypeError && (!('code' in error) || /^ERR_PARSE_ARGS/.test(String(error.code)));
    const plain = error instanceof PlainError || error instanceof ConfigError || wrongCall;
    const told = error instanceof Error ? (plain ? error.message : (error.stack ?? error.message)) : String(error);
    process.stderr.write(`${told}${wrongCall ? ` ${usage}` : ''}\n`);
    process.exitCode = wrongCall ? 2 : 1;
  }
}
