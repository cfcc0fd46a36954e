'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { storageKey } from '#components/quiz/given-storage.ts';

interface Props {
  readonly attempt: string;
  readonly items: readonly string[];
}

function isUnsent(kept: string | null): boolean {
  try {
    const given: unknown = JSON.parse(kept ?? 'null');
    return typeof given === 'object' && given !== null && 'unsent' in given && given.unsent === true;
  } catch {
    return false;
  }
}

/** What this device still holds of a submitted attempt: what did not arrive in time is said, the rest needs no keeping. */
export function LateAnswers({ attempt, items }: Props) {
  const t = useTranslations('Quiz.result');
  const [late, setLate] = useState(0);
  useEffect(() => {
    try {
      const keys = items.map((item) => storageKey(attempt, item));
      setLate(keys.filter((key) => isUnsent(localStorage.getItem(key))).length);
      for (const key of keys) if (!isUnsent(localStorage.getItem(key))) localStorage.removeItem(key);
    } catch {
      // A browser without storage keeps nothing.
    }
  }, [attempt, items]);
  return late > 0 ? <p className="text-notice text-sm">{t('late', { count: late })}</p> : null;
}
