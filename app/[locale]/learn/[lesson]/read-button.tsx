'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call } from '#components/api.ts';
import { Icon } from '#components/icon.tsx';
import { useRefusal } from '#components/student-view/refused.ts';
import { useRouter } from '#i18n/navigation.ts';

interface Props {
  readonly lesson: string;
  readonly read: boolean;
}

/** At a lesson's end: says that one has read it, which can be taken back. */
export function ReadButton({ lesson, read: initial }: Props) {
  const t = useTranslations('Lesson.reading');
  const router = useRouter();
  const [read, setRead] = useState(initial);
  const [state, setState] = useState<'saving' | { readonly failed: string } | null>(null);
  const refusal = useRefusal();
  const failed = state !== null && state !== 'saving' ? state.failed : null;

  async function toggle() {
    if (state === 'saving') return;
    setRead(!read);
    setState('saving');
    try {
      await call(`/api/lessons/${lesson}/reading`, { method: 'PUT', json: { read: !read } });
      setState(null);
      router.refresh();
    } catch (error) {
      setRead(read);
      setState({ failed: refusal(error, t('failed')) });
    }
  }

  return (
    <p className="mt-14 flex flex-wrap items-center gap-3 border-line border-t pt-6">
      <button
        type="button"
        className={`button min-h-11 ${read ? 'text-pass' : ''}`}
        aria-pressed={read}
        onClick={toggle}
      >
        <Icon name={read ? 'check' : 'book'} />
        {t('read')}
      </button>
      <span role="status" className="text-muted text-sm">
        {read && state === null && t('undo')}
      </span>
      <span role="alert" className="text-fail text-sm">
        {failed}
      </span>
    </p>
  );
}
