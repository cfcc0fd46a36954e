import { createTranslator } from 'use-intl/core';
import en from '#messages/en.json';
import zh from '#messages/zh.json';
import { json, readJson, route } from '#server/http.ts';
import { forgottenSchema, mailReset } from '#server/password-mail.ts';
import { resetPassword, resetSchema } from '#server/passwords.ts';
import { clientAddress } from '#server/rate-limit.ts';

const messages = { en, zh };

/** Asks for a link by mail. The answer is the same whether there is such an account or not. */
export const POST = route(async (request) => {
  const { email, locale } = await readJson(request, forgottenSchema);
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'Password.mail' });
  const words = (link: string) => ({ subject: t('subject'), text: t('text', { link }) });
  await mailReset({ email, locale, words, address: clientAddress(request.headers) });
  return json({ asked: true }, { status: 202 });
});

/** Sets a new password by the token of a link. */
export const PUT = route(async (request) => json({ email: await resetPassword(await readJson(request, resetSchema)) }));
