/** @file Mail, where an SMTP server is set up. */
import 'server-only';
import { createTransport, type Transporter } from 'nodemailer';
import { config } from '#server/config.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

let known: Transporter | undefined;

export const mailIsSetUp = (): boolean => config().smtp !== undefined;

/** @throws when the server cannot be reached or refuses; its message names no password */
export async function sendMail(mail: Mail): Promise<void> {
  const { smtp } = config();
  if (!smtp) throw new Error('SMTP_URL is not set');
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  known ??= createTransport(smtp.url, { ...patience, from: smtp.from });
  // Plain text alone: nothing in a mail is ever fetched from elsewhere.
  await known.sendMail({ ...mail, textEncoding: 'base64', disableFileAccess: true, disableUrlAccess: true });
}
