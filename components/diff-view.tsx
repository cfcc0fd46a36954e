'use client';

import type { ChangeObject } from 'diff';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Scroll } from '#components/scroll.tsx';

interface Props {
  readonly before: string;
  readonly after: string;
  /** What is compared with what. */
  readonly label: string;
}

interface Line {
  readonly text: string;
  readonly kind: 'same' | 'added' | 'removed';
}

const looks = {
  same: { sign: ' ', look: '' },
  added: { sign: '+', look: 'bg-pass-soft text-pass' },
  removed: { sign: '−', look: 'bg-fail-soft text-fail' },
} as const;

/** Two texts line by line; equal ones are simply shown. The comparison is loaded when it is first wanted. */
export function DiffView({ before, after, label }: Props) {
  const t = useTranslations('Exercise.history');
  const [lines, setLines] = useState<readonly Line[]>(() => linesOf([{ value: before }]));

  useEffect(() => {
    let gone = false;
    if (before === after) setLines(linesOf([{ value: before }]));
    else void import('diff').then(({ diffLines }) => !gone && setLines(linesOf(diffLines(before, after))));
    return () => {
      gone = true;
    };
  }, [before, after]);

  return (
    <Scroll as="section" aria-label={label} className="max-h-96 overflow-auto card">
      <pre className="w-max min-w-full py-2 font-mono text-xs leading-relaxed">
        {lines.map(({ text, kind }, index) => {
          const Element = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span';
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity.
            <Element key={index} className={`block px-3 no-underline ${looks[kind].look}`}>
              {kind !== 'same' && <span className="sr-only">{t(kind)} </span>}
              <span aria-hidden="true" className="mr-2 select-none">
                {looks[kind].sign}
              </span>
              {text}
              {'\n'}
            </Element>
          );
        })}
      </pre>
    </Scroll>
  );
}

type Change = Pick<ChangeObject<string>, 'value'> & Partial<ChangeObject<string>>;

function linesOf(changes: readonly Change[]): Line[] {
  return changes.flatMap(({ value, added, removed }) => {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    const texts = value.replace(/\n$/, '').split('\n');
    return texts.map((text): Line => ({ text, kind }));
  });
}
