// Run by figures.test.ts in a Node of its own, as React has no state where the tests run: draws every live figure on the server and
// in a window, changes each input, and prints what it read.
import { JSDOM } from 'jsdom';
import { NextIntlClientProvider } from 'next-intl';
import type { ComponentType, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { FigureProps } from '#components/figures/drawing.tsx';
import en from '#messages/en.json' with { type: 'json' };
import zh from '#messages/zh.json' with { type: 'json' };
import { liveFigureNames } from '#tests/figures/names.ts';
import type { Reading } from '#tests/figures/oracle.ts';

const messages = { en, zh };
const { window } = new JSDOM('<!doctype html><div id="root"></div>', { pretendToBeVisual: true });
const { navigator } = window;
Object.assign(globalThis, { window, document: window.document, IS_REACT_ACT_ENVIRONMENT: true });
// Some versions of Node have one that cannot be assigned.
Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true });
const { act } = await import('react');
const { createRoot } = await import('react-dom/client');
const { document } = window;

const named = (attribute: string) => [...document.querySelectorAll(`[${attribute}]`)];

function read(): Reading {
  const inputs = named('data-input').map((each): [string, number] => [
    each.getAttribute('data-input') ?? '',
    (each as HTMLInputElement).valueAsNumber,
  ]);
  const shown = named('data-quantity').map((each): [string, string] => [
    each.getAttribute('data-quantity') ?? '',
    each.textContent ?? '',
  ]);
  return { inputs: Object.fromEntries([...inputs, ...choices()]), shown: Object.fromEntries(shown) };
}

const radios = () => named('data-choice') as HTMLInputElement[];

/** Of each group of numbered choices, the number that is chosen. */
const choices = () =>
  radios()
    .filter(({ checked }) => checked)
    .map(({ dataset, value }): [string, number] => [dataset.choice ?? '', Number(value)]);

const setValue = Object.getOwnPropertyDescriptor(window.HTMLInputElement.prototype, 'value')?.set;

async function change(name: string, value: number): Promise<void> {
  const input = document.querySelector(`[data-input="${name}"]`);
  await act(async () => {
    setValue?.call(input, String(value));
    input?.dispatchEvent(new window.Event('input', { bubbles: true }));
  });
}

/** Each choice in turn, with everything else as it was at first. */
async function choose(): Promise<Reading[]> {
  const readings: Reading[] = [];
  const click = (element: HTMLElement | null) => act(async () => element?.click());
  // What is chosen may move: it is found again by its group and number.
  for (const { dataset, value } of radios()) {
    await click(document.querySelector('.live-reset'));
    await click(document.querySelector(`[data-choice="${dataset.choice}"][value="${value}"]`));
    readings.push(read());
  }
  return readings;
}

/** As it is at first, then with each input at its ends, or some steps away from where it was, then with each choice. */
async function operate(): Promise<Reading[]> {
  const readings = [read()];
  for (const element of named('data-input') as HTMLInputElement[]) {
    const name = element.getAttribute('data-input') ?? '';
    const before = element.valueAsNumber;
    const step = Number(element.step) || 1;
    const ends =
      element.type === 'range' ? [Number(element.min), Number(element.max)] : [before - 7 * step, before + 3 * step];
    for (const value of [...ends, before + step]) {
      await change(name, value);
      readings.push(read());
    }
  }
  return [...readings, ...(await choose())];
}

const printed: Record<string, { html: string; readings: Reading[]; errors: string[] }> = {};
const errors: string[] = [];
console.error = (...parts: unknown[]) => errors.push(parts.map(String).join(' '));
for (const name of liveFigureNames()) {
  const { default: Figure }: { default: ComponentType<FigureProps> } = await import(
    `#components/figures/live/${name}.tsx`
  );
  for (const locale of ['en', 'zh'] as const) {
    errors.length = 0;
    const inLocale = (child: ReactNode) => (
      <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
        {child}
      </NextIntlClientProvider>
    );
    const figure = inLocale(<Figure alt={`alternative of ${name}`} />);
    const html = renderToStaticMarkup(figure);
    const root = createRoot(document.getElementById('root') as HTMLElement);
    await act(async () => root.render(figure));
    const readings = await operate();
    await act(async () => root.unmount());
    printed[`${name} ${locale}`] = { html, readings, errors: [...errors] };
  }
}
// A pipe takes so much only bit by bit: to leave before it is through would cut it short.
process.stdout.write(JSON.stringify(printed), () => process.exit(0));
