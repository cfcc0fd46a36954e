import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { KeyHelp } from '#components/classes/marking/key-help.tsx';
import { MarkHistory } from '#components/classes/marking/mark-history.tsx';
import type { useMarking } from '#components/classes/marking/use-marking.ts';
import { Markdown } from '#components/markdown.tsx';
import { FreeText } from '#components/marking/free-text.tsx';
import { sum } from '#components/marking/mark-draft.ts';
import { type Elsewhere, MarkForm } from '#components/marking/mark-form.tsx';
import { Moment } from '#components/quiz/moment.tsx';
import { nameMask } from '#lib/name-mask.ts';
import type { MarkingTextView } from '#server/classes/views-marking.ts';

interface Props {
  readonly marking: ReturnType<typeof useMarking>;
  readonly text: MarkingTextView;
  readonly mayMark: boolean;
  /** After saving, the next one is opened. */
  readonly goesOn: boolean;
}

/** One text, to be marked or to be read. */
export function TextDesk({ marking, text, mayMark, goesOn }: Props) {
  const t = useTranslations('Marking');
  const [help, setHelp] = useState(false);
  const { drafts, last } = marking;
  const acts: Readonly<Record<Elsewhere, () => void>> = {
    next: () => marking.walk(1),
    previous: () => marking.walk(-1),
    undo: () => last?.act === 'marked' && void marking.undo(last.text),
    help: () => setHelp(!help),
  };
  if (!mayMark)
    return (
      <section className="mark-desk" aria-label={t('form.label')}>
        <TextHead text={text} />
        <FreeText text={text} open />
        <Given text={text} />
        <MarkHistory text={text} />
      </section>
    );
  return (
    <MarkForm
      rubric={text.rubric.map(({ title, points }) => ({ title: <Markdown text={title} />, name: title, points }))}
      label={t('heading', { title: text.title, number: text.number })}
      initial={{ version: text.version, mark: text.mark }}
      kept={drafts.get(text.text)}
      onDraft={(draft) => drafts.set(text.text, draft)}
      save={marking.save}
      onSaved={marking.saved}
      onKept={marking.onward}
      onKey={(act) => acts[act]()}
      saveLabel={t(goesOn ? 'form.saveNext' : 'form.save')}
      focused
      beside={
        text.mark ? (
          <button type="button" className="button" onClick={() => void marking.undo(text)}>
            {t('takeBack')}
          </button>
        ) : (
          <button type="button" className="button" onClick={marking.onward}>
            {t('skip')}
          </button>
        )
      }
      after={
        <>
          <MarkHistory text={text} />
          <KeyHelp open={help} onToggle={acts.help} />
        </>
      }
    >
      <TextHead text={text} />
      <FreeText text={text} open />
    </MarkForm>
  );
}

function TextHead({ text: { title, number, writer, heldBy, masked } }: Pick<Props, 'text'>) {
  const t = useTranslations('Marking');
  return (
    <header className="grid gap-1">
      <h2 className="font-semibold text-lg">{t('heading', { title, number })}</h2>
      <p className="text-muted text-sm">
        {writer
          ? t.rich('by', {
              name: writer.name,
              section: writer.section ?? 'none',
              date: () => <Moment time={writer.submittedAt} />,
            })
          : t('anonymousText')}
      </p>
      {masked && <p className="text-muted text-sm">{t('masked', { mark: nameMask })}</p>}
      {heldBy !== null && <p className="text-notice text-sm">{t('held', { name: heldBy })}</p>}
    </header>
  );
}

/** What it was given, for those who read. */
function Given({ text: { rubric, mark } }: Pick<Props, 'text'>) {
  const t = useTranslations('Marking');
  if (!mark) return <p className="text-muted text-sm">{t('waits')}</p>;
  return (
    <div className="grid gap-2 border-line border-t pt-4 text-sm">
      {[...rubric.entries()].map(([place, { title, points }]) => (
        <div key={place} className="flex items-baseline gap-4">
          <div className="min-w-0 flex-1">
            <Markdown text={title} />
          </div>
          <span className="whitespace-nowrap tabular-nums">
            {t('given', { earned: mark.points[place] ?? 0, most: points })}
          </span>
        </div>
      ))}
      <p className="tabular-nums">
        {t('form.total', { earned: sum(mark.points), most: sum(rubric.map(({ points }) => points)) })}
      </p>
      {mark.comment && <p className="whitespace-pre-wrap">{mark.comment}</p>}
    </div>
  );
}
