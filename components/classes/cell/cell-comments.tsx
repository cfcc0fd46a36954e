import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call } from '#components/api.ts';
import type { PartProps } from '#components/classes/cell/cell-sheet.tsx';
import { CommentList } from '#components/classes/cell/comment-list.tsx';
import { useFault } from '#components/classes/cell/use-fault.ts';
import { Composer } from '#components/discussion/composer.tsx';

/** What teachers have written to the learner, and where to write. */
export function CellComments({ cell, path, load, viewer }: PartProps & { readonly viewer: string }) {
  const t = useTranslations('Gradebook.comments');
  const fault = useFault();
  const [error, setError] = useState<string | null>(null);
  const { member, assignment, comments, works, may } = cell;

  async function remove(id: string): Promise<void> {
    try {
      await call(`${path}/comments/${id}`, { method: 'DELETE' });
      setError(null);
      await load();
    } catch (problem) {
      setError(fault(problem));
    }
  }

  const counted = works.find(({ standing }) => standing === 'counts')?.id ?? null;
  return (
    <section className="cell-part" aria-labelledby="cell-comments">
      <h3 id="cell-comments">{t('title')}</h3>
      {comments.length === 0 && <p className="text-muted text-sm">{t('none')}</p>}
      <CommentList comments={comments} works={works} onDelete={remove} />
      <p role="alert" className="text-fail text-sm empty:hidden">
        {error}
      </p>
      {may.comment && (
        <Composer
          person={viewer}
          what={`score:${assignment.id}:${member.id}`}
          label={t('label', { name: member.name })}
          action={t('send')}
          onSend={async ({ text, key }) => {
            await call(`${path}/comments`, { method: 'POST', json: { text, key, work: counted } });
            await load();
          }}
        />
      )}
    </section>
  );
}
