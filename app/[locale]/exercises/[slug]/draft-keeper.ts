import { type Language, languages } from '#components/language.ts';
import { type LocalDraft, type RemoteDraft, reconcile } from '#lib/draft.ts';
import type { DraftStorage } from './draft-storage.ts';

export interface Remote {
  load(): Promise<readonly (RemoteDraft & { readonly language: Language })[]>;
  save(draft: { language: Language; source: string; revision: number | null }): Promise<Saved>;
}
type Saved = { readonly revision: number; readonly updatedAt: string };

/**
 * `device`: the server could not be reached, the text is safe here and will follow. `refused`: it never will, as it is. `unkept`: nothing
 * is, in the student view.
 */
export type SaveState = 'untouched' | 'saved' | 'saving' | 'device' | 'refused' | 'unkept';

export interface KeeperOptions {
  readonly storage: DraftStorage;
  readonly remote: Remote;
  readonly starter: Readonly<Record<Language, string>>;
  /** The text changed without typing: show it. `lost`: unsaved work of this device was set aside for it. */
  readonly onAdopted: (language: Language, text: string, lost: boolean) => void;
  readonly onState: (language: Language, state: SaveState) => void;
  /** Nothing is gained by sending this text again. */
  readonly isFinal: (error: unknown) => boolean;
}

const quietMs = 1_000;
const retryMs = [2_000, 5_000, 15_000, 60_000];

/** Keeps what is typed: on this device at once, on the server a second after the last keystroke, newest wins. */
export class DraftKeeper {
  private readonly drafts = new Map<Language, LocalDraft>();
  private readonly timers = new Map<Language, ReturnType<typeof setTimeout>>();
  private readonly sending = new Set<Language>();
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: KeeperOptions) {
    for (const language of languages) {
      const draft = options.storage.read(language);
      if (!draft) continue;
      this.drafts.set(language, draft);
      options.onState(language, draft.synced ? 'saved' : 'device');
    }
  }

  textOf(language: Language): string {
    return this.drafts.get(language)?.source ?? this.options.starter[language];
  }

  edit(language: Language, source: string): void {
    if (source === this.textOf(language)) return;
    this.put(language, { source, revision: this.revision(language), updatedAt: Date.now(), synced: false });
    this.options.onState(language, 'saving');
    this.later(language, quietMs);
  }

  /** Like typing, but what was there is set aside first, so that a reset can always be taken back. */
  replace(language: Language, source: string): void {
    this.setAside(language);
    this.edit(language, source);
  }

  /** Compares with the server's copies, and with what other tabs of this device wrote meanwhile. */
  async refresh(): Promise<void> {
    for (const language of languages) this.readOtherTabs(language);
    let remote: Awaited<ReturnType<Remote['load']>>;
    try {
      remote = await this.options.remote.load();
    } catch {
      if (languages.some((language) => this.drafts.get(language)?.synced === false)) this.tryAgain();
      return; // offline: what is here stays
    }
    for (const language of languages) {
      this.settle(language, remote.find((draft) => draft.language === language) ?? null);
    }
  }

  /** Sends whatever is unsaved now, on the way out. */
  async flush(): Promise<void> {
    await Promise.all(languages.map((language) => this.send(language)));
  }

  stop(): void {
    clearTimeout(this.retry);
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  private settle(language: Language, remote: RemoteDraft | null): void {
    if (this.sending.has(language)) return;
    const decision = reconcile(this.drafts.get(language) ?? null, remote);
    if (decision.do === 'push') {
      const mine = this.drafts.get(language);
      if (mine && !remote) this.put(language, { ...mine, revision: null, synced: false });
      this.later(language, 0);
    } else if (decision.do === 'adopt' && remote) {
      if (decision.lost) this.setAside(language);
      const changed = remote.source !== this.textOf(language);
      const { source, revision, updatedAt } = remote;
      this.put(language, { source, revision, updatedAt: Date.parse(updatedAt), synced: true });
      this.options.onState(language, 'saved');
      if (changed) this.options.onAdopted(language, source, decision.lost);
    }
  }

  private readOtherTabs(language: Language): void {
    const stored = this.options.storage.read(language);
    const mine = this.drafts.get(language);
    if (!stored || stored.updatedAt <= (mine?.updatedAt ?? 0)) return;
    const changed = stored.source !== this.textOf(language);
    this.drafts.set(language, stored);
    this.options.onState(language, stored.synced ? 'saved' : 'device');
    if (changed) this.options.onAdopted(language, stored.source, false);
  }

  private async send(language: Language): Promise<void> {
    const draft = this.drafts.get(language);
    if (!draft || draft.synced || this.sending.has(language)) return;
    clearTimeout(this.timers.get(language));
    this.sending.add(language);
    try {
      const saved = await this.options.remote.save({ language, source: draft.source, revision: draft.revision });
      this.failures = 0;
      this.acknowledge(language, draft, saved);
    } catch (error) {
      if (this.options.isFinal(error)) return this.options.onState(language, 'refused');
      this.options.onState(language, 'device');
      this.tryAgain();
    } finally {
      this.sending.delete(language);
    }
  }

  /** More may have been typed while the text was on its way: that is based on the revision just saved. */
  private acknowledge(language: Language, sent: LocalDraft, { revision, updatedAt }: Saved): void {
    const now = this.drafts.get(language) ?? sent;
    if (now.source === sent.source) {
      this.put(language, { source: now.source, revision, updatedAt: Date.parse(updatedAt), synced: true });
      this.options.onState(language, 'saved');
    } else {
      this.put(language, { ...now, revision });
      this.later(language, quietMs);
    }
  }

  /** After a time offline another device may have been newer, so the server is read before it is written to. */
  private tryAgain(): void {
    clearTimeout(this.retry);
    const delayMs = retryMs[Math.min(this.failures++, retryMs.length - 1)];
    this.retry = setTimeout(() => void this.refresh(), delayMs);
  }

  private setAside(language: Language): void {
    const text = this.textOf(language);
    if (text !== this.options.starter[language]) this.options.storage.keep(language, text);
  }

  private revision(language: Language): number | null {
    return this.drafts.get(language)?.revision ?? null;
  }

  private put(language: Language, draft: LocalDraft): void {
    this.drafts.set(language, draft);
    this.options.storage.write(language, draft);
  }

  private later(language: Language, delayMs: number): void {
    clearTimeout(this.timers.get(language));
    this.timers.set(
      language,
      setTimeout(() => void this.send(language), delayMs),
    );
  }
}
