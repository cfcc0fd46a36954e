'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef } from 'react';
import { Icon } from '#components/icon.tsx';
import { turnSearchKey, useSearchKey } from '#components/shell/use-search-key.ts';
import { isMac } from '#lib/keyboard.ts';
import { shortcutList } from './shortcut-list.ts';

interface Props {
  /** Which editor is on show. */
  readonly plain: boolean;
  readonly onClose: () => void;
}

/** All keys of the page and its editor; closed, the focus goes back to where it was. */
export function KeyboardHelp({ plain, onClose }: Props) {
  const t = useTranslations('Exercise.keyboard');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { page, editor } = shortcutList(plain, isMac());
  return (
    <dialog ref={dialog} className="dialog keyboard-help" aria-labelledby={id} onClose={onClose}>
      <div className="flex items-start justify-between gap-4">
        <h2 id={id} className="font-semibold text-lg">
          {t('title')}
        </h2>
        <button
          type="button"
          aria-label={t('close')}
          title={t('close')}
          onClick={() => dialog.current?.close()}
          className="-mt-1 -mr-2 grid size-9 place-items-center rounded-md text-muted hover:bg-sunk hover:text-ink"
        >
          <Icon name="cross" />
        </button>
      </div>
      <div className="grid gap-x-10 gap-y-4 md:grid-cols-2">
        <div>
          <Keys title={t('page')} rows={page} />
          <label className="mt-4 flex gap-2 text-muted text-sm">
            <input type="checkbox" checked={useSearchKey()} onChange={(event) => turnSearchKey(event.target.checked)} />
            {t('single')}
          </label>
        </div>
        <div>
          <Keys title={t(plain ? 'plainEditor' : 'editor')} rows={editor} />
          {!plain && <p className="mt-3 text-muted text-sm">{t('vim')}</p>}
        </div>
      </div>
    </dialog>
  );
}

function Keys({ title, rows }: { title: string; rows: ReturnType<typeof shortcutList>['page'] }) {
  const t = useTranslations('Exercise.keyboard.keys');
  return (
    <>
      <h3 className="mt-3 font-semibold text-sm">{title}</h3>
      <dl className="mt-1 text-sm">
        {rows.map(({ name, keys }) => (
          <div key={name} className="flex items-center justify-between gap-4 border-line border-b py-1.5">
            <dt>{t(name)}</dt>
            <dd className="flex shrink-0 gap-1">
              {keys.map((key) => (
                <kbd key={key} className="keys">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
