import type { Language } from '#grader/sandbox/sandbox.ts';
import type { LocalDraft } from '#lib/draft.ts';

/** A text that something replaced on this device, newest first in the list. */
export interface KeptText {
  readonly language: Language;
  readonly source: string;
  /** ISO 8601. */
  readonly createdAt: string;
}

const mostKept = 20;

/**
 * Drafts in the browser's own storage, by person and exercise. Where there is none (private windows, a full disk) it
 * holds nothing and the server's copy has to do.
 */
export class DraftStorage {
  private readonly prefix: string;

  constructor(
    private readonly storage: Storage | null,
    owner: string,
    slug: string,
  ) {
    this.prefix = `chainrule:${owner}:${slug}`;
  }

  read(language: Language): LocalDraft | null {
    return this.parse<LocalDraft>(`${this.prefix}:${language}`);
  }

  /** @returns whether the device took it */
  write(language: Language, draft: LocalDraft): boolean {
    return this.put(`${this.prefix}:${language}`, draft);
  }

  remove(language: Language): void {
    this.storage?.removeItem(`${this.prefix}:${language}`);
  }

  kept(): readonly KeptText[] {
    return this.parse<KeptText[]>(`${this.prefix}:kept`) ?? [];
  }

  keep(language: Language, source: string): void {
    const others = this.kept().filter((text) => text.source !== source || text.language !== language);
    const all = [{ language, source, createdAt: new Date().toISOString() }, ...others];
    this.put(`${this.prefix}:kept`, all.slice(0, mostKept));
  }

  private put(key: string, value: unknown): boolean {
    try {
      this.storage?.setItem(key, JSON.stringify(value));
      return this.storage !== null;
    } catch {
      return false; // full
    }
  }

  private parse<T>(key: string): T | null {
    try {
      // written by this class alone
      return JSON.parse(this.storage?.getItem(key) ?? 'null') as T | null;
    } catch {
      return null;
    }
  }
}
