import { useTranslations } from 'next-intl';
import { Name } from '#components/graph/maths.tsx';
import type { Language } from '#components/language.ts';

/** How a call looks in each language. */
const calls: Readonly<Record<Language, (name: string) => string>> = {
  python: (name) => `trace("${name}", ${name})`,
  typescript: (name) => `trace("${name}", ${name});`,
};

export function TraceTip({ language, name }: { language: Language; name: string }) {
  const t = useTranslations('Graph');
  return (
    <p className="text-muted text-xs">
      {t.rich('tip', {
        code: () => <code className="rounded-sm bg-sunk px-1 py-0.5 font-mono text-ink">{calls[language](name)}</code>,
        name: () => <Name name={name} />,
      })}
    </p>
  );
}
