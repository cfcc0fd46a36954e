// Run by kinds.test.ts in a Node of its own, as React has no state where the tests run: draws items of every kind in a window, uses
// their keys, and prints what came of it.
import { JSDOM } from 'jsdom';
import { NextIntlClientProvider } from 'next-intl';
import { useState } from 'react';
import type { Response } from '#components/quiz/given-storage.ts';
import type { QuizItem } from '#components/quiz/item.ts';
import en from '#messages/en.json' with { type: 'json' };

const { window } = new JSDOM('<!doctype html><div id="root"></div>', { pretendToBeVisual: true });
Object.assign(globalThis, { window, document: window.document, IS_REACT_ACT_ENVIRONMENT: true });
Object.assign(globalThis, { HTMLElement: window.HTMLElement, Element: window.Element });
// Some versions of Node have one that cannot be assigned.
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true });
const { act } = await import('react');
const { createRoot } = await import('react-dom/client');
const { Answer } = await import('#components/quiz/kinds.tsx');
const { document } = window;
const errors: string[] = [];
console.error = (...parts: unknown[]) => errors.push(parts.map(String).join(' '));

const facts = { id: 'item', points: 1, number: 1, prompt: 'prompt', response: null, flagged: false, revision: 0 };
const rest = { savedAt: null, checked: false, feedback: null };
const given: { response: Response | null; readable: boolean } = { response: null, readable: true };

function Try({ item }: { item: QuizItem }) {
  const [response, setResponse] = useState<Response | null>(null);
  const change = (next: Response | null, readable = true) => {
    Object.assign(given, { response: next, readable });
    setResponse(next);
  };
  return (
    <Answer
      id="answer"
      labelledBy="prompt"
      item={item}
      response={response}
      onChange={change}
      disabled={false}
      language="typescript"
    />
  );
}

async function draw(item: Partial<QuizItem>, use: () => Promise<void>): Promise<object> {
  Object.assign(given, { response: null, readable: true });
  const root = createRoot(document.getElementById('root') as HTMLElement);
  const shown = (
    <NextIntlClientProvider locale="en" messages={en} timeZone="UTC">
      <Try item={{ ...facts, ...rest, ...item } as QuizItem} />
    </NextIntlClientProvider>
  );
  await act(async () => root.render(shown));
  await use();
  const text = document.getElementById('root')?.textContent ?? '';
  const status = document.querySelector('[role=status]')?.textContent ?? null;
  const focus = document.activeElement?.id ?? '';
  await act(async () => root.unmount());
  return { ...given, text, status, focus };
}

const find = (selector: string) => document.querySelector(selector) as HTMLInputElement;
const click = (selector: string) => act(async () => find(selector).click());
const key = (selector: string, name: string) =>
  act(async () => {
    find(selector).focus();
    find(selector).dispatchEvent(new window.KeyboardEvent('keydown', { key: name, bubbles: true }));
  });

async function fill(selector: string, value: string, event = 'input'): Promise<void> {
  const element = find(selector);
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set;
  await act(async () => {
    setter?.call(element, value);
    element.dispatchEvent(new window.Event(event, { bubbles: true }));
  });
}

/** Until the reader of formulas is loaded. */
const settle = async () => {
  for (let turn = 0; turn < 100 && !document.querySelector('.quiz-formula, .text-notice'); turn++) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
};

const texts = ['one', 'two', 'three'];
const formula = { kind: 'formula', texts: [], view: { variables: ['x', 'h1'] } } as const;
const printed = {
  choice: await draw({ kind: 'choice', texts, view: {} }, () => click('input[value="1"]')),
  choices: await draw({ kind: 'choices', texts, view: {} }, async () => {
    for (const value of [2, 0, 1, 1]) await click(`input[value="${value}"]`);
  }),
  number: await draw({ kind: 'number', texts: [], view: { unit: null } }, () => fill('#answer', '13%')),
  unreadableNumber: await draw({ kind: 'number', texts: [], view: { unit: null } }, () => fill('#answer', 'many')),
  formula: await draw(formula, async () => {
    await fill('#answer', '2*x*h1');
    await settle();
  }),
  unreadableFormula: await draw(formula, async () => {
    await fill('#answer', '2*y');
    await settle();
  }),
  ordering: await draw({ kind: 'ordering', texts, view: {} }, async () => {
    await key('#answer-0-down', 'ArrowDown');
    await click('#answer-2-up');
    await key('#answer-2-up', 'ArrowUp');
  }),
  orderKept: await draw({ kind: 'ordering', texts, view: {} }, () => click('.button')),
  matching: await draw({ kind: 'matching', texts: ['a', 'b', ...texts], view: { left: 2 } }, async () => {
    await fill('#answer-0', '2', 'change');
    await fill('#answer-1', '2', 'change');
  }),
  trace: await draw(
    { kind: 'trace', texts: [], view: { code: { python: 'print(1)', typescript: 'console.log(1)' }, lines: 1 } },
    () => fill('#answer', '1'),
  ),
  free: await draw({ kind: 'free', texts: ['clear'], view: { points: [2] } }, () => fill('#answer', 'because')),
  errors,
};
process.stdout.write(JSON.stringify(printed), () => process.exit(0));
