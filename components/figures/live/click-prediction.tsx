'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { FigureProps } from '#components/figures/drawing.tsx';
import {
  type ItemId,
  itemIds,
  learned,
  predict,
  ranked,
  type UserId,
  userIds,
} from '#components/figures/live/click-prediction-model.ts';
import { Choices } from '#components/figures/parts/choices.tsx';
import { ClickNetwork } from '#components/figures/parts/click-network.tsx';
import { LiveFrame } from '#components/figures/parts/frame.tsx';
import { Shown } from '#components/figures/parts/quantity.tsx';
import { Slider } from '#components/figures/parts/slider.tsx';
import { short } from '#components/graph/show.ts';
import { lookUp, type Table } from '#exercises/embeddings.ts';

type Tables = { readonly users: Table; readonly items: Table };
type Chosen = { readonly user: UserId; readonly item: ItemId };

const first: Chosen & Tables = { user: 'mei', item: 'noodles', users: learned.users, items: learned.items };

/** From a person and a video to their vectors, through the network to a click probability, and the page that follows. */
export default function ClickPrediction({ alt }: FigureProps) {
  const t = useTranslations('Figures.click-prediction');
  const [state, setState] = useState(first);
  const { user, item, users, items } = state;
  const [u, v] = [lookUp(users, user), lookUp(items, item)];
  const prediction = predict(u, v);
  const page = ranked(u, items);
  const names = { user: t(`users.${user}`), item: t(`items.${item}`) };
  const place = page.findIndex(({ id }) => id === item) + 1;
  const said = t('spoken', { ...names, p: short(prediction.p), place, of: page.length });
  const edit = (table: keyof Tables, id: string) => (i: number, value: number) =>
    setState((before) => ({
      ...before,
      [table]: { ...before[table], [id]: lookUp(before[table], id).with(i, value) },
    }));
  return (
    <LiveFrame name="click-prediction" alt={alt} onReset={() => setState(first)} spoken={said}>
      <Users chosen={user} onChoose={(id) => setState((before) => ({ ...before, user: id }))} />
      <div>
        <ClickNetwork alt={said} {...prediction} layers={learned.layers} />
        <p className="mt-1 text-center text-muted text-sm">{t('lines')}</p>
      </div>
      <div className="live-controls two-columns">
        <Vector name="u" title={t('user-vector', names)} vector={u} onChange={edit('users', user)} />
        <Vector name="v" title={t('item-vector', names)} vector={v} onChange={edit('items', item)} />
      </div>
      <Page
        title={t('page', names)}
        page={page}
        chosen={item}
        onChoose={(id) => setState((before) => ({ ...before, item: id }))}
      />
      <p data-shown>{said}</p>
    </LiveFrame>
  );
}

function Users({ chosen, onChoose }: { chosen: UserId; onChoose: (id: UserId) => void }) {
  const t = useTranslations('Figures.click-prediction');
  const of = userIds.map((id) => ({ id, name: t(`users.${id}`) }));
  return <Choices label={t('who')} of={of} chosen={chosen} onChoose={onChoose} input="user" />;
}

interface VectorProps {
  readonly name: 'u' | 'v';
  readonly title: string;
  readonly vector: readonly number[];
  readonly onChange: (i: number, value: number) => void;
}

/** The numbers that were looked up, open to change. */
function Vector({ name, title, vector, onChange }: VectorProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="text-muted text-sm">{title}</legend>
      {vector.map((value, i) => {
        const entry = `${name}${i + 1}`;
        const change = (next: number) => onChange(i, next);
        return <Slider key={entry} name={entry} value={value} min={-3} max={3} step={0.1} onChange={change} />;
      })}
    </fieldset>
  );
}

interface PageProps {
  readonly title: string;
  readonly page: ReturnType<typeof ranked>;
  readonly chosen: ItemId;
  readonly onChoose: (id: ItemId) => void;
}

/** The videos from the likeliest click down, each filled as far as it is likely; the chosen one is in the network. */
function Page({ title, page, chosen, onChoose }: PageProps) {
  const t = useTranslations('Figures.click-prediction');
  const [group, heading] = [useId(), useId()];
  return (
    <div>
      <p id={heading} className="mb-1.5 text-muted text-sm">
        {title}
      </p>
      <div role="radiogroup" aria-labelledby={heading} className="grid gap-1.5">
        {page.map(({ id, p }, i) => (
          <label key={id} className="grid grid-cols-[minmax(0,1fr)_3.75rem] items-baseline tabular-nums">
            <input
              type="radio"
              className="peer sr-only"
              name={group}
              value={itemIds.indexOf(id)}
              data-choice="item"
              checked={chosen === id}
              onChange={() => onChoose(id)}
            />
            <span className="relative flex gap-3 overflow-hidden rounded-md border border-edge bg-paper px-3 py-1 peer-checked:border-accent peer-checked:ring-1 peer-checked:ring-accent peer-focus-visible:outline-2 peer-focus-visible:outline-accent peer-focus-visible:outline-offset-2">
              <span
                aria-hidden="true"
                className="absolute inset-y-0 left-0 bg-forward-soft"
                style={{ width: `${p * 100}%` }}
              />
              <span className="relative text-muted">
                <Shown name={`place_${id}`} value={i + 1} />
              </span>
              <span className="relative">{t(`items.${id}`)}</span>
            </span>
            <span className="text-right text-forward">
              <Shown name={`p_${id}`} value={p} />
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}
