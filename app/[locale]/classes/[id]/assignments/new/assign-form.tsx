'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { call } from '#components/api.ts';
import { KindHints } from '#components/classes/kind-hints.tsx';
import { faultOf, noRules, rulesInput } from '#components/classes/rules-state.ts';
import { useRouter } from '#i18n/navigation.ts';
import type { AssignableUnitView } from '#server/classes/views-assignments.ts';
import { type Chosen, keyOf, Picker } from '../picker.tsx';
import { RulesFields } from '../rules-fields.tsx';
import { SaveBar, type Saving } from '../save-bar.tsx';

interface Props {
  readonly classId: string;
  readonly zone: string;
  readonly units: readonly AssignableUnitView[];
  /** Keys of what the class has already. */
  readonly assigned: readonly string[];
}

/** Assigns one thing or a whole unit, with the same rules for all of it. */
export function AssignForm({ classId, zone, units, assigned }: Props) {
  const t = useTranslations('Assignments');
  const router = useRouter();
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [state, setState] = useState(noRules);
  const [saving, setSaving] = useState<Saving>(null);
  const items = units.flatMap((unit) => unit.items).filter((item) => chosen.has(keyOf(item)));
  const kinds = [...new Set(items.map(({ kind }) => kind))];

  async function assign(event: FormEvent) {
    event.preventDefault();
    if (items.length === 0 || faultOf(state, zone)) return;
    setSaving('saving');
    const wanted = items.map(({ kind, slug, ...item }) => ({
      ...{ kind, slug, points: Number(chosen.get(keyOf({ kind, slug })) ?? item.points) },
    }));
    const json = { ...rulesInput(state, zone), items: wanted };
    try {
      await call(`/api/classes/${classId}/assignments`, { method: 'POST', json });
      router.push(`/classes/${classId}/assignments`);
      router.refresh();
    } catch (failed) {
      setSaving({ failed });
    }
  }

  return (
    <form onSubmit={assign} className="grid gap-7">
      <fieldset>
        <legend className="mb-3 font-semibold">{t('picker.title')}</legend>
        <Picker units={units} assigned={new Set(assigned)} chosen={chosen} onChange={setChosen} />
        <KindHints kinds={kinds} />
      </fieldset>
      <RulesFields state={state} zone={zone} onChange={(change) => setState({ ...state, ...change })} />
      <div className="sticky bottom-0 -mx-4 border-line border-t bg-paper px-4 py-3">
        <SaveBar
          label={items.length === 0 ? t('picker.none') : t('assign', { count: items.length })}
          saving={saving}
          disabled={items.length === 0 || faultOf(state, zone) !== null}
        />
      </div>
    </form>
  );
}
