import { useLocale, useTranslations } from 'next-intl';
import { useId } from 'react';
import { useViewerZone } from '#components/classes/use-viewer-zone.ts';
import { momentText, zoneText } from '#components/classes/zoned-time.tsx';
import { fromZoned, sameClock } from '#lib/zoned-time.ts';

export interface Preset {
  readonly label: string;
  /** As the field holds it. */
  readonly value: string;
}

interface Props {
  readonly label: string;
  /** What an empty field means. */
  readonly empty?: string;
  /** `2026-11-24T23:59` by the clocks of `zone`; empty for none. */
  readonly value: string;
  readonly zone: string;
  readonly presets?: readonly Preset[];
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
}

/** A time by the class's clocks, said again with its day of the week and, where it is another, by the viewer's. */
export function TimeField({ label, empty, value, zone, presets = [], required = false, onChange }: Props) {
  const id = useId();
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      <input
        id={id}
        type="datetime-local"
        className="field min-h-11"
        max="9999-12-31T23:59"
        required={required}
        value={value}
        aria-describedby={`${id}-said`}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-said`} className="min-h-5 text-muted text-xs">
        {value === '' ? empty : <Said value={value} zone={zone} />}
      </p>
      {presets.length > 0 && (
        <div className="flex flex-wrap gap-x-3 gap-y-1 text-xs">
          {presets.map((preset) => (
            <button
              key={preset.label}
              type="button"
              className="py-0.5 text-accent hover:underline"
              onClick={() => onChange(preset.value)}
            >
              {preset.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function Said({ value, zone }: Pick<Props, 'value' | 'zone'>) {
  const t = useTranslations('Assignments.times');
  const locale = useLocale();
  const viewer = useViewerZone() ?? zone;
  const found = fromZoned(value, zone);
  if (!found) return null;
  const { instant, occurs } = found;
  return (
    <>
      {momentText(instant, zone, locale)}
      {!sameClock(instant, zone, viewer) &&
        ` (${t('viewer', { time: momentText(instant, viewer, locale, false), zone: zoneText(viewer) })})`}
      {occurs !== 'once' && <span className="block text-notice">{t(occurs)}</span>}
    </>
  );
}
