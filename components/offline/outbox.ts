import type { Language } from '#grader/sandbox/sandbox.ts';

export interface Program {
  readonly exercise: string;
  readonly language: Language;
  readonly source: string;
}

/** A submission that was made while the server could not be reached. */
export interface Waiting extends Program {
  /** The same however often it is sent, so that it is one submission. */
  readonly key: string;
  readonly title: string;
  /** When Submit was pressed; milliseconds since 1970. */
  readonly at: number;
  /** The submission it has become. */
  readonly sent?: string;
  /** The code of the problem for which it will not be taken. */
  readonly refused?: string;
}

export const isWaiting = ({ sent, refused }: Waiting): boolean => sent === undefined && refused === undefined;

const changed = 'chainrule-outbox';
/** What was sent and never looked at is in the history; it need not be told for ever. */
const toldMs = 7 * 24 * 3_600_000;

/**
 * What one person has handed in on this device and the server does not have yet. An entry each, so that tabs that write at the same time
 * do not overwrite one another.
 */
export class Outbox {
  private readonly prefix: string;

  /** @param owner who alone it is sent as */
  constructor(
    private readonly storage: Storage | null,
    readonly owner: string,
  ) {
    this.prefix = `chainrule-outbox:${owner}:`;
  }

  /** Oldest first. */
  all(): readonly Waiting[] {
    const keys = Object.keys(this.storage ?? {}).filter((key) => key.startsWith(this.prefix));
    const found = keys.flatMap((key) => this.read(key) ?? []);
    return found.filter((entry) => isWaiting(entry) || Date.now() - entry.at < toldMs).sort((a, b) => a.at - b.at);
  }

  /** The one that waits with exactly this program. */
  find({ exercise, language, source }: Program): Waiting | undefined {
    return this.all().find(
      (each) => isWaiting(each) && each.exercise === exercise && each.language === language && each.source === source,
    );
  }

  /** @returns whether the device took it */
  put(entry: Waiting): boolean {
    try {
      this.storage?.setItem(this.prefix + entry.key, JSON.stringify(entry));
    } catch {
      return false; // full
    }
    dispatchEvent(new Event(changed));
    return this.storage !== null;
  }

  remove(key: string): void {
    if (this.storage?.getItem(this.prefix + key) == null) return;
    this.storage.removeItem(this.prefix + key);
    dispatchEvent(new Event(changed));
  }

  /** Hears of changes made here and in other tabs. @returns how to stop */
  listen(hear: () => void): () => void {
    const elsewhere = ({ key }: StorageEvent) => (key === null || key.startsWith(this.prefix)) && hear();
    addEventListener(changed, hear);
    addEventListener('storage', elsewhere);
    return () => {
      removeEventListener(changed, hear);
      removeEventListener('storage', elsewhere);
    };
  }

  private read(key: string): Waiting | null {
    try {
      // written by this class alone
      return JSON.parse(this.storage?.getItem(key) ?? 'null') as Waiting | null;
    } catch {
      return null;
    }
  }
}
