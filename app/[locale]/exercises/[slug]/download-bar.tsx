import { useTranslations } from 'next-intl';
import { type Language, languageLabels } from '#components/language.ts';
import { Progress } from '#components/progress.tsx';
import type { Download } from './use-run.ts';

const megabytes = (bytes: number) => bytes / 1_000_000;

/** The one download before the first Run on this device. */
export function DownloadBar({ download, language }: { download: Download; language: Language }) {
  const t = useTranslations('Exercise.results');
  const { loaded, total } = download;
  const said = t('download', {
    language: languageLabels[language],
    loaded: megabytes(loaded),
    total: megabytes(total),
  });
  return (
    <div className="mb-3 grid gap-1 text-muted text-sm">
      <span aria-hidden="true">{said}</span>
      <Progress value={loaded} max={total} label={said} />
    </div>
  );
}
