import { useTranslations } from 'next-intl';
import { type KeyboardEvent, memo, type Ref, useDeferredValue, useId } from 'react';
import { Button } from '#components/button.tsx';
import type { CommentDraft } from '#components/discussion/comment-draft.ts';
import { CommentText } from '#components/discussion/comment-text.tsx';
import { useComposer } from '#components/discussion/use-composer.ts';
import { useProblem } from '#components/discussion/use-problem.ts';
import { maxCommentLength } from '#lib/comment.ts';
import { isComposing, isMac } from '#lib/keyboard.ts';

interface Props {
  readonly person: string;
  readonly what: string;
  readonly label: string;
  /** What the button says. */
  readonly action: string;
  readonly initial?: string;
  readonly field?: Ref<HTMLTextAreaElement>;
  readonly onSend: (draft: CommentDraft) => Promise<void>;
  readonly onCancel?: (discard: () => void) => void;
}

const Preview = memo(CommentText);

/** Where a comment is written, with what it will look like below it. */
export function Composer({ person, what, label, action, initial = '', field, onSend, onCancel }: Props) {
  const t = useTranslations('Discussion.composer');
  const problem = useProblem();
  const id = useId();
  const { text, write, send, busy, error, discard } = useComposer({ person, what, initial, onSend });
  const preview = useDeferredValue(text);
  const over = text.length - maxCommentLength;

  function press(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (over <= 0) void send();
    }
  }

  return (
    // The page's own shortcuts, such as Submit, are not for what is typed here.
    <div className="grid gap-2" data-own-keys="">
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={press}
        rows={4}
        dir="auto"
        aria-describedby={`${id}-hint`}
        aria-invalid={over > 0}
        className="field composer-field"
      />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p id={`${id}-hint`} className="mr-auto text-muted text-xs">
          {over > 0 ? (
            <span className="text-fail">{t('tooLong', { over })}</span>
          ) : (
            t.rich('hint', { code: (chunks) => <code className="font-mono">{chunks}</code> })
          )}
        </p>
        {onCancel && (
          <button type="button" className="button" onClick={() => onCancel(discard)}>
            {t('cancel')}
          </button>
        )}
        <Button
          type="button"
          className="button-primary"
          off={busy || over > 0 || text.trim() === ''}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={() => void send()}
        >
          {busy ? t('sending') : action}
          <span className="keys" aria-hidden="true">
            {isMac() ? '⌘' : 'Ctrl'} ↵
          </span>
        </Button>
      </div>
      <p role="alert" className="rounded-md bg-fail-soft px-3 py-2 text-fail text-sm empty:hidden">
        {error ? `${problem(error)} ${t('kept')}` : null}
      </p>
      {preview.trim() !== '' && (
        <section aria-label={t('preview')} className="rounded-md border border-line border-dashed px-3 py-2">
          <p className="mb-1 text-muted text-xs" aria-hidden="true">
            {t('preview')}
          </p>
          <Preview text={preview} />
        </section>
      )}
    </div>
  );
}
