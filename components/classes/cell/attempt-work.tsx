import { useTranslations } from 'next-intl';
import { ItemCard } from '#components/quiz/item-card.tsx';
import { renderedItem } from '#components/quiz/rendered-item.tsx';
import type * as views from '#server/classes/views-cell.ts';

const nothing = () => undefined;

/** A learner's test: each item with the response, what was right, and what it was given. */
export function AttemptWork({ attempt }: views.AttemptWork) {
  const t = useTranslations('Gradebook.works');
  return (
    <div className="grid gap-6 px-3 pb-4">
      {attempt.items.map((item) => (
        <div key={item.id} className="border-line border-t pt-4">
          <ItemCard
            id={`item-${item.number}`}
            title={t('items', { number: item.number })}
            note={item.response === null ? t('noResponse') : undefined}
            item={renderedItem(item)}
            reading={null}
            language="python"
            response={item.response}
            disabled
            onChange={nothing}
          />
          {item.feedback?.mark?.by && (
            <p className="mt-2 text-muted text-sm">{t('markedBy', { by: item.feedback.mark.by })}</p>
          )}
        </div>
      ))}
    </div>
  );
}
