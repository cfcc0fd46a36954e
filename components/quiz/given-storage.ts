/** @file What somebody gave to the items of an attempt, as it is and as a device keeps it. */
import type { Kind } from '#grader/quiz/item.ts';
import type { Responses } from '#grader/quiz/kind.ts';

export type Response = Responses[Kind];

/** What somebody gave to one item, on this device. */
export interface Given {
  readonly response: Response | null;
  readonly flagged: boolean;
  /** The server's that it is based on; 0 before there was one. */
  readonly revision: number;
  /** When it was given; milliseconds since 1970. */
  readonly at: number;
  /** The server does not have this response, or this flag. */
  readonly unsent: boolean;
  readonly unsentFlag: boolean;
  /** False: it makes no sense as it is, and is not sent until it does. */
  readonly readable: boolean;
}

/** What the server has of an item. */
export interface Stored {
  readonly id: string;
  readonly response: Response | null;
  readonly flagged: boolean;
  readonly revision: number;
  readonly savedAt: string | null;
  readonly checked: boolean;
}

export const storageKey = (attempt: string, item = ''): string => `chainrule:quiz:${attempt}:${item}`;

export const fromServer = ({ response, flagged, revision, savedAt }: Stored): Given => ({
  response,
  flagged,
  revision,
  at: savedAt ? Date.parse(savedAt) : 0,
  unsent: false,
  unsentFlag: false,
  readable: true,
});

/** What all tabs of a browser share of one attempt. */
export class GivenStorage {
  constructor(
    private readonly storage: Storage | null,
    private readonly attempt: string,
  ) {}

  write(item: string, given: Given): void {
    try {
      this.storage?.setItem(storageKey(this.attempt, item), JSON.stringify(given));
    } catch {
      // Full: the server's copy has to do.
    }
  }

  read(item: string): Given | null {
    try {
      // Written by this class alone.
      return JSON.parse(this.storage?.getItem(storageKey(this.attempt, item)) ?? 'null') as Given | null;
    } catch {
      return null;
    }
  }
}
