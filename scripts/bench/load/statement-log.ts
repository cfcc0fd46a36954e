// What PostgreSQL writes when `log_min_duration_statement` is 0, read as statements with the time each took in the server.

export interface Statement {
  readonly text: string;
  /** Milliseconds: parsed, planned and run. */
  readonly ms: number;
}

/** Of a line that says how long something took: the connection's process, the milliseconds, what was done, and its text's first line. */
const timed = /^\S+ \S+ \S+ \[(\d+)\] LOG: {2}duration: ([\d.]+) ms {2}(?:(parse|bind|execute) [^:]*|statement): (.*)$/;
/** Any line that begins an entry; others go on with the text before them. */
const entry = /^\S+ \S+ \S+ \[\d+\] [A-Z]+: /;

/** In the order in which they ended. Parsing and binding, which are logged by themselves, count as their statement's. */
export function statementsIn(log: string): Statement[] {
  const found: { text: string; ms: number }[] = [];
  const before = new Map<string, number>();
  let open: { text: string } | undefined;
  for (const line of log.split('\n')) {
    const [, process = '', ms = '', phase, text = ''] = timed.exec(line) ?? [];
    if (!process) {
      if (entry.test(line)) open = undefined;
      else if (open) open.text += ` ${line.trim()}`;
      continue;
    }
    const sum = (before.get(process) ?? 0) + Number(ms);
    const ended = phase === undefined || phase === 'execute';
    before.set(process, ended ? 0 : sum);
    const statement = { text: text.trim(), ms: sum };
    open = ended ? statement : undefined;
    if (ended) found.push(statement);
  }
  return found.map(({ text, ms }) => ({ text: text.replace(/\s+/g, ' ').trim(), ms }));
}

/** Statements that a process sends by itself, whatever is asked of it. */
const own = /set_config\('idle_in_transaction|pgboss\.|^(BEGIN|COMMIT|ROLLBACK|LISTEN|SELECT 1)\b/i;

export const isOwn = ({ text }: Statement): boolean => own.test(text);
