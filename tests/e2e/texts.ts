import { createTranslator } from 'use-intl/core';
import en from '#messages/en.json';
import zh from '#messages/zh.json';

export const locales = ['en', 'zh'] as const;
export type Locale = (typeof locales)[number];

const messages: Record<Locale, typeof en> = { en, zh };

/** What the pages say, so that tests find things by the words people read, whatever these become. */
export const texts = (locale: Locale) => createTranslator({ locale, messages: messages[locale] });
