import { useTranslations } from 'next-intl';
import type { MisconceptionText, MisconceptionTexts } from '#components/diagnosis/diagnosis-card.tsx';
import { Icon } from '#components/icon.tsx';
import type { BugsReport } from '#grader/report.ts';

interface Props {
  readonly bugs: BugsReport;
  readonly misconceptions: MisconceptionTexts;
}

/** How many of a program's bugs are found. Those left have their names; what they do to the numbers is told when asked for. */
export function BugsCard({ bugs: { total, left }, misconceptions }: Props) {
  const t = useTranslations('Bugs');
  const found = total - left.length;
  const texts = left.flatMap((id) => misconceptions[id] ?? []);
  const tone = found === total ? 'border-pass bg-pass-soft' : 'border-backward bg-backward-soft';
  const list = (
    <ul className="grid gap-1.5">
      {texts.map((text) => (
        <BugLeft key={text.name} {...text} />
      ))}
    </ul>
  );
  return (
    <section className={`grid gap-2 rounded-md border px-4 py-3 ${tone}`}>
      <h3 className="flex items-center gap-1.5 font-semibold">
        <Icon name={found === total ? 'check' : 'lamp'} className="size-4" />
        {t('found', { found, total, left: left.length === 0 ? 'none' : 'some' })}
      </h3>
      {texts.length > 0 && found > 0 && (
        <div className="text-sm">
          <p className="mb-1">{t('left')}</p>
          {list}
        </div>
      )}
      {/* Whoever has not begun to look should not be told what for. */}
      {texts.length > 0 && found === 0 && (
        <details className="text-sm">
          <summary className="w-fit py-0.5">{t('ask')}</summary>
          <div className="mt-1">{list}</div>
        </details>
      )}
    </section>
  );
}

function BugLeft({ name, explanation, question }: MisconceptionText) {
  return (
    <li>
      <details>
        <summary className="w-fit py-0.5 font-medium">{name}</summary>
        <div className="mt-1 grid gap-2 border-backward border-l-2 pl-3">
          {explanation}
          <div className="font-medium">{question}</div>
        </div>
      </details>
    </li>
  );
}
