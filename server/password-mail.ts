/** @file The mail to somebody who forgot their password. */
import 'server-only';
import { z } from 'zod';
import { config } from '#server/config.ts';
import { log } from '#server/log.ts';
import { mailIsSetUp, sendMail } from '#server/mail.ts';
import { createReset, resetPath } from '#server/passwords.ts';
import { Problem } from '#server/problem.ts';
import { countRequest } from '#server/rate-limit.ts';
import { emailSchema } from '#server/users.ts';

export const forgottenSchema = z.object({ email: emailSchema, locale: z.enum(['en', 'zh']) });

interface Asked extends z.infer<typeof forgottenSchema> {
  /** Of the client. */
  readonly address: string;
  /** What the mail says. */
  readonly words: (link: string) => { readonly subject: string; readonly text: string };
}

/**
 * Sends a link by which a new password is set, when the address has an account. Whether it has one shows neither in the answer nor in its
 * time: it is given before anything is looked up.
 * @returns when the mail is on its way, for tests; nobody who asked waits for it
 * @throws Problem `no-mail` where none can be sent, `rate-limited`
 */
export async function mailReset({ email, locale, address, words }: Asked): Promise<{ readonly sent: Promise<void> }> {
  if (!mailIsSetUp()) throw new Problem('no-mail', 'Ask an administrator for a link.');
  await countRequest('reset-address', address);
  await countRequest('reset-email', email);
  const send = async () => {
    const token = await createReset(email, 'mail');
    // By the address that is set, never by the one that was asked: whoever asks could choose that, and be sent the token.
    if (token) await sendMail({ to: email, ...words(`${config().url}/${locale}${resetPath(token)}`) });
  };
  const sent = send().catch((error: unknown) =>
    log().error({ err: error }, 'a mail to set a new password could not be sent'),
  );
  return { sent };
}
