'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { LazyDiscussion } from '#components/discussion/lazy-discussion.tsx';

const tabs = ['statement', 'discussion'] as const;
type Tab = (typeof tabs)[number];

/** The exercise's text, and beside it what people say about it, loaded when somebody opens it. */
export function StatementTabs({ slug, children }: { readonly slug: string; readonly children: ReactNode }) {
  const t = useTranslations('Discussion');
  const [tab, setTab] = useState<Tab>('statement');
  const [opened, setOpened] = useState(false);
  const bar = useRef<HTMLFieldSetElement>(null);
  const scrolled = useRef({ statement: 0, discussion: 0 });
  const pane = () => bar.current?.closest('.workspace-statement');
  function show(next: Tab): void {
    scrolled.current[tab] = pane()?.scrollTop ?? 0;
    setTab(next);
    if (next === 'discussion') setOpened(true);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for whoever was sent here.
  useEffect(() => {
    if (location.hash === '#discussion') show('discussion');
  }, []);
  // Both share the pane; each is left and found at its own place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pane is always the same.
  useLayoutEffect(() => {
    pane()?.scrollTo(0, scrolled.current[tab]);
  }, [tab]);
  return (
    <>
      <fieldset ref={bar} className="tabs sticky top-0 z-(--layer-bar) bg-paper">
        <legend className="sr-only">{t('tabs.label')}</legend>
        {tabs.map((each) => (
          <button key={each} type="button" aria-pressed={tab === each} onClick={() => show(each)}>
            {t(`tabs.${each}`)}
          </button>
        ))}
      </fieldset>
      <div hidden={tab !== 'statement'}>{children}</div>
      {opened && (
        <div hidden={tab !== 'discussion'} className="mx-auto max-w-3xl px-5 py-6">
          <h2 className="sr-only">{t('title')}</h2>
          <LazyDiscussion place={{ kind: 'exercise', slug }} active={tab === 'discussion'} />
        </div>
      )}
    </>
  );
}
