'use client';

import { useEffect, useState } from 'react';

interface Props {
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly label: string;
}

/** The lesson's sections; the one being read is marked. Beside the text where there is room, above it otherwise. */
export function Contents({ sections, label }: Props) {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const found = sections.flatMap(({ id }) => document.getElementById(id) ?? []);
    const look = () => {
      const read = found.findLast((section) => section.getBoundingClientRect().top < innerHeight / 3);
      setCurrent(read?.id ?? null);
    };
    // The line a third down the window: whenever a heading or an end crosses it, the answer may change.
    const observer = new IntersectionObserver(look, { rootMargin: '-33% 0px -66% 0px' });
    for (const section of found) observer.observe(section);
    return () => observer.disconnect();
  }, [sections]);
  return (
    <nav aria-label={label} className="lesson-contents">
      <p className="mb-2 font-medium text-muted text-sm">{label}</p>
      <ol>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
