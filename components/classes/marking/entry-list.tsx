import { useTranslations } from 'next-intl';
import { Icon } from '#components/icon.tsx';
import type { MarkingQueueView } from '#server/classes/views-marking.ts';

interface Props {
  readonly queue: MarkingQueueView;
  /** The text that is open. */
  readonly open: string | null;
  readonly onOpen: (text: string) => void;
}

/** The texts asked for, in the order in which they are marked. */
export function EntryList({ queue: { entries, total, items }, open, onOpen }: Props) {
  const t = useTranslations('Marking');
  const titleOf = (assignment: string, item: string) => {
    const found = items.find((each) => each.assignment === assignment && each.item === item);
    return found ? t('questionLabel', { title: found.title, number: found.number }) : '';
  };
  const several = new Set(entries.map(({ assignment, item }) => `${assignment} ${item}`)).size > 1;
  const mixed = entries.some(({ given }) => given !== null);
  return (
    <nav aria-label={t('texts')}>
      <ol className="mark-entries">
        {[...entries.entries()].map(([place, { text, writer, given, heldBy, assignment, item }]) => (
          <li key={text}>
            <button
              type="button"
              aria-current={text === open ? 'true' : undefined}
              title={heldBy === null ? undefined : t('held', { name: heldBy })}
              onClick={() => onOpen(text)}
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate">{writer?.name || t('hiddenName', { number: place + 1 })}</span>
                {several && <span className="block truncate text-muted text-xs">{titleOf(assignment, item)}</span>}
              </span>
              {heldBy !== null && (
                <>
                  <Icon name="lock" className="size-4 text-notice" />
                  <span className="sr-only">{t('held', { name: heldBy })}</span>
                </>
              )}
              {given && <span className="whitespace-nowrap tabular-nums">{t('given', given)}</span>}
              {!given && mixed && <span className="whitespace-nowrap text-muted">{t('waits')}</span>}
            </button>
          </li>
        ))}
      </ol>
      {entries.length < total && (
        <p className="mt-2 text-muted text-sm">{t('first', { shown: entries.length, total })}</p>
      )}
    </nav>
  );
}
