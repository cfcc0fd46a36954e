// Run by side-by-side.test.ts in a Node of its own, as React has no state where the tests run: draws two programs and a histogram in a
// window, uses them, and prints what came of it.
import { JSDOM } from 'jsdom';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import en from '#messages/en.json' with { type: 'json' };
import type { ComparedPerson } from '#server/classes/views-similarity.ts';

const { window } = new JSDOM('<!doctype html><div id="root"></div>', { pretendToBeVisual: true });
Object.assign(globalThis, { window, document: window.document, IS_REACT_ACT_ENVIRONMENT: true });
Object.assign(globalThis, { HTMLElement: window.HTMLElement, Element: window.Element });
Object.assign(globalThis, { getSelection: () => window.getSelection() });
// Some versions of Node have one that cannot be assigned.
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true });
window.HTMLElement.prototype.scrollIntoView = () => {}; // nothing is drawn here
const { act } = await import('react');
const { createRoot } = await import('react-dom/client');
const { SideBySide } = await import('#components/classes/similarity/side-by-side.tsx');
const { Histogram } = await import('#components/classes/similarity/histogram.tsx');
const { document } = window;

async function draw<T>(shown: ReactNode, use: () => Promise<T>): Promise<T> {
  const root = createRoot(document.getElementById('root') as HTMLElement);
  const page = (
    <NextIntlClientProvider locale="en" messages={en} timeZone="UTC">
      {shown}
    </NextIntlClientProvider>
  );
  await act(async () => root.render(page));
  const found = await use();
  await act(async () => root.unmount());
  return found;
}

const person = (name: string): ComparedPerson => ({ member: name, name, section: null, at: '', score: null });
const pair = {
  left: { ...person('Ada'), source: 'a = 1\nb = 2\n' },
  right: { ...person('Bo'), source: 'y = 2\nx = 1\n' },
  passages: [
    [6, 11, 0, 5],
    [0, 5, 6, 11],
  ],
} as const;
const code = (side: number) => document.querySelectorAll('pre')[side];
const numbers = (side: number) => [...(code(side)?.querySelectorAll('button') ?? [])];
/** Which number of which side has the focus, and what is marked as chosen. */
const where = () => ({
  focus: [0, 1].map((side) => numbers(side).findIndex((each) => each.matches(':focus'))),
  chosen: [...document.querySelectorAll('mark[data-chosen]')].map(({ textContent }) => textContent),
});
const press = (element: Element | null | undefined) =>
  act(async () => element?.dispatchEvent(new window.MouseEvent('click', { bubbles: true })));

const sides = await draw(<SideBySide pair={pair} heads={{ left: 'Ada', right: 'Bo' }} />, async () => {
  const shown = [0, 1].map((side) => [...(code(side)?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent));
  const names = numbers(0).map((each) => each.getAttribute('aria-label'));
  await press(numbers(0)[0]);
  const byNumber = where();
  await press(code(1)?.querySelector('mark'));
  return { shown, names, byNumber, byMark: where() };
});

const moved: number[] = [];
const bars = Array.from({ length: 20 }, (_, bin) => (bin === 19 ? 3 : bin === 0 ? 900 : 0));
const histogram = await draw(
  <Histogram histogram={bars} threshold={60} onThreshold={(at) => moved.push(at)} />,
  async () => {
    const input = document.querySelector('input');
    const set = Object.getOwnPropertyDescriptor(window.HTMLInputElement.prototype, 'value')?.set;
    await act(async () => {
      set?.call(input, '75');
      input?.dispatchEvent(new window.Event('input', { bubbles: true }));
    });
    return {
      moved,
      words: document.querySelector('svg title')?.textContent,
      value: input?.getAttribute('aria-valuetext'),
      rows: [...document.querySelectorAll('tbody tr')].map(({ textContent }) => textContent),
    };
  },
);

process.stdout.write(JSON.stringify({ sides, histogram }));
