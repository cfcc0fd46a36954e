/** A draft on this device. */
export interface LocalDraft {
  readonly source: string;
  /** The server's revision it is based on; null before the server has any. */
  readonly revision: number | null;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  /** The server has exactly this text. */
  readonly synced: boolean;
}

export interface RemoteDraft {
  readonly source: string;
  readonly revision: number;
  /** ISO 8601. */
  readonly updatedAt: string;
}

/**
 * What to do with a text here and a text there.
 * - `keep`: nothing, they agree (or there is none)
 * - `push`: this device's is newer, or the server has none
 * - `adopt`: the server's is newer; `lost` says that unsaved work here has to be kept aside
 */
export type Decision = { readonly do: 'keep' | 'push' } | { readonly do: 'adopt'; readonly lost: boolean };

/** Newest wins, and nothing that exists in one place only is thrown away. */
export function reconcile(local: LocalDraft | null, remote: RemoteDraft | null): Decision {
  if (!remote) return { do: local ? 'push' : 'keep' };
  if (!local) return { do: 'adopt', lost: false };
  if (local.source === remote.source) return local.revision === remote.revision ? { do: 'keep' } : adopted;
  if (local.synced) return adopted;
  if (local.revision === remote.revision) return { do: 'push' };
  return local.updatedAt >= Date.parse(remote.updatedAt) ? { do: 'push' } : { do: 'adopt', lost: true };
}

const adopted = { do: 'adopt', lost: false } as const;
