'use client';

import { useEffect, useState } from 'react';

interface Props {
  readonly id: string;
  readonly value: string;
  readonly onChange: (zone: string) => void;
}

/** All time zones that the browser knows. */
export function ZoneSelect({ id, value, onChange }: Props) {
  const [zones, setZones] = useState<readonly string[]>([]);
  useEffect(() => setZones(['UTC', ...Intl.supportedValuesOf('timeZone')]), []);
  return (
    <select id={id} className="field min-h-11" value={value} onChange={({ target }) => onChange(target.value)}>
      {[...new Set([value, ...zones])].toSorted().map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </select>
  );
}
