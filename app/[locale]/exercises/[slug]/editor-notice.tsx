import { useTranslations } from 'next-intl';
import type { EditorText, Notice } from './use-editor-text.ts';

/** Says that the text was replaced, and takes it back on request. */
export function EditorNotice({ text, notice }: { text: EditorText; notice: Notice }) {
  const t = useTranslations('Exercise.notice');
  return (
    <p className="flex items-center gap-3 bg-notice-soft px-3 py-1.5 text-sm">
      <span className="mr-auto">{t(notice.kind)}</span>
      {notice.undo !== null && (
        <button type="button" onClick={text.undo} className="font-medium text-accent underline">
          {t('undo')}
        </button>
      )}
      <button type="button" onClick={text.dismiss} className="text-muted underline">
        {t('dismiss')}
      </button>
    </p>
  );
}
