/** @file The secret that signs sessions and guest cookies: given, or made once and kept in the data folder. */
import 'server-only';
import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { config } from '#server/config.ts';

let known: string | undefined;

/** `CHAINRULE_SECRET`, else the text of `<data>/secret`, which is made at the first call. */
export function secret(): string {
  known ??= config().secret ?? keptSecret(config().data);
  return known;
}

function keptSecret(folder: string): string {
  const file = path.join(/* turbopackIgnore: true */ folder, 'secret');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    // not there yet
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    // link, unlike rename, never replaces what another process has made in the meantime
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
}

const mac = (purpose: string, text: string) =>
  createHmac('sha256', secret()).update(`${purpose}:${text}`).digest('base64url');

/** `text` followed by a dot and its signature. A signature for one purpose is worth nothing for another. */
export function sign(purpose: string, text: string): string {
  return `${text}.${mac(purpose, text)}`;
}

/** The text that `sign` was given, or null when the signature is missing or wrong. */
export function unsign(purpose: string, signed: string): string | null {
  const dot = signed.lastIndexOf('.');
  if (dot < 1) return null;
  const text = signed.slice(0, dot);
  const [given, right] = [Buffer.from(signed.slice(dot + 1)), Buffer.from(mac(purpose, text))];
  return given.length === right.length && timingSafeEqual(given, right) ? text : null;
}

const cipher = 'aes-256-gcm';
const [ivBytes, tagBytes] = [12, 16];
const digest = (purpose: string, text: string) => createHmac('sha256', secret()).update(`${purpose}:${text}`).digest();

/** Makes something of `text` that nobody can read, for an address: the same each time, and another one for each purpose. */
export function seal(purpose: string, text: string): string {
  const iv = digest(`iv:${purpose}`, text).subarray(0, ivBytes);
  const sealing = createCipheriv(cipher, digest('seal', purpose), iv);
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
  return Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString('base64url');
}

/** The text that `seal` was given, or null when it was not sealed here for this purpose. */
export function unseal(purpose: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= ivBytes + tagBytes) return null;
  const opening = createDecipheriv(cipher, digest('seal', purpose), bytes.subarray(0, ivBytes));
  opening.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return Buffer.concat([opening.update(bytes.subarray(ivBytes + tagBytes)), opening.final()]).toString('utf8');
  } catch {
    return null;
  }
}
