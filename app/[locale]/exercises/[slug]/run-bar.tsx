'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { Icon } from '#components/icon.tsx';
import { isMac } from '#lib/keyboard.ts';
import type { RunState } from './use-run.ts';
import type { SubmitState } from './use-submission.ts';

interface Props {
  readonly run: RunState;
  readonly submission: SubmitState;
  readonly onRun: () => void;
  readonly onSubmit: () => void;
}

const never = () => () => {};

/** Run (here, at once) and Submit (graded on the server), each with its shortcut. */
export function RunBar({ run, submission, onRun, onSubmit }: Props) {
  const t = useTranslations('Exercise.bar');
  const mac = useSyncExternalStore(never, isMac, () => false);
  const running = run.phase === 'running';
  const submitting = submission.phase === 'sending' || submission.phase === 'waiting';
  const ctrl = mac ? '⌘' : 'Ctrl ';
  return (
    <div className="flex gap-2">
      <button
        type="button"
        onClick={onRun}
        aria-disabled={running}
        aria-keyshortcuts={mac ? "Meta+'" : "Control+'"}
        title={t('runTitle')}
        className="button"
      >
        <Icon name="play" className="size-3.5" />
        {running ? t('running') : t('run')}
        <kbd className="keys">{`${ctrl}'`}</kbd>
      </button>
      <button
        type="button"
        onClick={onSubmit}
        aria-disabled={submitting}
        aria-keyshortcuts={mac ? 'Meta+Enter' : 'Control+Enter'}
        title={t('submitTitle')}
        className="button-primary"
      >
        <Icon name="send" className="size-3.5" />
        {submitting ? t('submitting') : t('submit')}
        <kbd className="keys">{`${ctrl}↵`}</kbd>
      </button>
    </div>
  );
}
