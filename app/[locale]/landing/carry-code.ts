import { deviceStorage } from '#components/device-storage.ts';
import type { Language } from '#components/language.ts';
import { guestOwner } from '#lib/device-owner.ts';
import { parsePreferences, preferencesCookie, writePreferences } from '#lib/preferences.ts';
import { DraftStorage } from '../exercises/[slug]/draft-storage.ts';

/** Makes a program what the exercise's editor opens with; what this device had there is set aside under its history. */
export function carryCode(slug: string, language: Language, source: string): void {
  const drafts = new DraftStorage(deviceStorage(), guestOwner, slug);
  const before = drafts.read(language);
  if (before?.source === source) return;
  if (before) drafts.keep(language, before.source);
  drafts.write(language, { source, revision: before?.revision ?? null, updatedAt: Date.now(), synced: false });
  const cookie = document.cookie.split('; ').find((each) => each.startsWith(`${preferencesCookie}=`));
  const preferences = parsePreferences(cookie?.slice(preferencesCookie.length + 1));
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox before 140.
  document.cookie = writePreferences({ ...preferences, language });
}
