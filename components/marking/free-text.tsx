import { useTranslations } from 'next-intl';
import { Markdown } from '#components/markdown.tsx';

interface Props {
  readonly text: { readonly prompt: string; readonly typed: string; readonly model: string };
  /** The model answer is there at once. */
  readonly open?: boolean;
}

/** A free text as it is marked: what was asked, what was written, and a model answer. */
export function FreeText({ text: { prompt, typed, model }, open = false }: Props) {
  const t = useTranslations('Quiz');
  return (
    <>
      <Markdown text={prompt} />
      <div>
        <p className="mb-1 font-medium text-sm">{t('marking.answer')}</p>
        <p dir="auto" className="whitespace-pre-wrap break-words rounded-md bg-sunk px-4 py-3">
          {typed}
        </p>
      </div>
      <details open={open}>
        <summary className="text-accent text-sm">{t('kinds.free.model')}</summary>
        <div className="mt-2">
          <Markdown text={model} />
        </div>
      </details>
    </>
  );
}
