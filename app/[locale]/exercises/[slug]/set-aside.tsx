import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { DateTime } from '#components/date-time.tsx';
import { type Language, languageLabels } from '#components/language.ts';
import { Scroll } from '#components/scroll.tsx';
import type { KeptText } from './draft-storage.ts';
import { OlderButton } from './older-button.tsx';
import type { EditorText } from './use-editor-text.ts';

interface Props {
  readonly texts: readonly KeptText[];
  readonly language: Language;
  readonly text: EditorText;
  /** Where there are older ones. */
  readonly onOlder?: () => Promise<void>;
}

/** Texts that a reset, a restore or another device replaced. */
export function SetAside({ texts, language, text, onOlder }: Props) {
  const t = useTranslations('Exercise.history');
  const list = useRef<HTMLUListElement>(null);
  if (texts.length === 0) return null;
  return (
    <section>
      <h2 className="font-semibold">{t('setAside')}</h2>
      <p className="text-muted text-xs">{t('setAsideText')}</p>
      <ul ref={list} className="mt-2 grid gap-1.5">
        {texts.map((each) => (
          <li key={`${each.createdAt}${each.language}`} className="card text-sm">
            <details>
              <summary className="px-3 py-2">
                {languageLabels[each.language]}, <DateTime time={each.createdAt} className="text-muted tabular-nums" />
              </summary>
              <div className="grid justify-items-start gap-2 px-3 pb-3">
                <Scroll as="pre" className="max-h-64 w-full overflow-auto rounded-md bg-sunk p-2 font-mono text-xs">
                  {each.source}
                </Scroll>
                {each.language === language && (
                  <button type="button" className="button" onClick={() => text.restore(each.source)}>
                    {t('restore')}
                  </button>
                )}
              </div>
            </details>
          </li>
        ))}
      </ul>
      {onOlder && <OlderButton label={t('older')} list={list} onPress={onOlder} />}
    </section>
  );
}
