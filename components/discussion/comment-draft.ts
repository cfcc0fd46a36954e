/** A comment that is being written, and the key it is sent with. */
export interface CommentDraft {
  readonly text: string;
  readonly key: string;
}

/** A random UUID; `crypto.randomUUID` is only there where the page came over HTTPS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = '89ab'[(bytes[8] ?? 0) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null; // forbidden
  }
}

/** Kept on this device by person and by what the comment is to be, until it is sent. */
export class DraftPlace {
  private readonly name: string;

  /** @param what the place, the comment that is answered, or the one that is edited */
  constructor(person: string, what: string) {
    this.name = `chainrule:comment:${person}:${what}`;
  }

  read(): CommentDraft | null {
    try {
      // written by this class alone
      return JSON.parse(storage()?.getItem(this.name) ?? 'null') as CommentDraft | null;
    } catch {
      return null;
    }
  }

  write(draft: CommentDraft): void {
    try {
      if (draft.text === '') storage()?.removeItem(this.name);
      else storage()?.setItem(this.name, JSON.stringify(draft));
    } catch {
      // full: the text on the page has to do
    }
  }

  remove(): void {
    storage()?.removeItem(this.name);
  }
}
