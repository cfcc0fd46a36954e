import { useTranslations } from 'next-intl';
import { type Language, languageLabels } from '#components/language.ts';
import type { Download } from './use-run.ts';

const megabytes = (bytes: number) => bytes / 1_000_000;

/** The one download before the first Run on this device. */
export function DownloadBar({ download, language }: { download: Download; language: Language }) {
  const t = useTranslations('Exercise.results');
  const { loaded, total } = download;
  return (
    <label className="mb-3 grid gap-1 text-muted text-sm">
      {t('download', {
        language: languageLabels[language],
        loaded: megabytes(loaded),
        total: megabytes(total),
      })}
      <progress
        value={loaded}
        max={total}
        className="h-2 w-full appearance-none overflow-hidden rounded-full bg-sunk ring-1 ring-line ring-inset [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:bg-accent"
      />
    </label>
  );
}
