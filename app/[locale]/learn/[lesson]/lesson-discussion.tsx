'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { LazyDiscussion } from '#components/discussion/lazy-discussion.tsx';

/** Below the lesson; loaded once the reader comes near. */
export function LessonDiscussion({ slug }: { readonly slug: string }) {
  const t = useTranslations('Discussion');
  const section = useRef<HTMLElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!section.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setNear(true);
      },
      { rootMargin: '600px' },
    );
    observer.observe(section.current);
    return () => observer.disconnect();
  }, []);
  return (
    <section ref={section} id="discussion" aria-labelledby="discussion-title" className="min-h-64">
      <h2 id="discussion-title">{t('title')}</h2>
      {near && <LazyDiscussion place={{ kind: 'lesson', slug }} active />}
    </section>
  );
}
