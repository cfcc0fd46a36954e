import { useTranslations } from 'next-intl';
import { Sign } from '#components/discussion/sign.tsx';
import { When } from '#components/discussion/when.tsx';
import type { CommentView } from '#server/views-discussion.ts';

/** Who wrote it, as what, and when. */
export function Author({ comment, id }: { readonly comment: CommentView; readonly id: string }) {
  const t = useTranslations('Discussion');
  const { author, createdAt, editedAt, highlighted } = comment;
  const name = author?.name || t(author ? 'nameless' : 'nobody');
  return (
    <header className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      <span aria-hidden="true" className="comment-initial">
        {[...name][0]?.toUpperCase()}
      </span>
      <bdi id={id} className="max-w-full break-words font-semibold">
        {name}
      </bdi>
      {author && author.role !== 'learner' && <span className="badge">{t(`roles.${author.role}`)}</span>}
      {highlighted && (
        <span className="badge" data-tone="waiting">
          <Sign name="star" filled />
          {t('highlighted')}
        </span>
      )}
      <span className="text-muted text-xs">
        <When time={createdAt} />
        {editedAt && (
          <>
            {' · '}
            {t.rich('edited', { time: () => <When time={editedAt} /> })}
          </>
        )}
      </span>
    </header>
  );
}
