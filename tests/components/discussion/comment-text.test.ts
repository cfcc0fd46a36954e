import { execFileSync } from 'node:child_process';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { deep, heavy, honest, hostile } from '#tests/components/discussion/corpus.ts';

type Pages = Readonly<Record<string, string>>;
const printed = execFileSync(
  process.execPath,
  ['--import', 'tsx', '--import', './tests/components/no-styles.mjs', 'tests/components/discussion/render.tsx'],
  {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  },
);
const rendered: {
  generated: Pages;
  authored: Pages;
  hostile: Pages;
  heavy: Pages;
  deep: Pages;
  honest: Pages;
  same: boolean;
} = JSON.parse(printed);
const { document } = new JSDOM('').window;

function elementsOf(html: string): Element[] {
  const root = document.createElement('div');
  root.innerHTML = html;
  return [...root.querySelectorAll('*')];
}

const tags = new Set(
  'div p a strong em del code pre blockquote ul ol li table thead tbody tr th td hr br span svg path line math semantics annotation mrow mi mo mn mtext mfrac msup msub msubsup msqrt mspace mstyle mtable mtr mtd munder mover munderover mpadded menclose merror mroot mphantom'.split(
    ' ',
  ),
);
const attributes = new Set(
  'class style dir lang href rel tabindex aria-hidden title start align encoding xmlns display width height viewbox preserveaspectratio d mathvariant mathcolor mathbackground stretchy fence separator lspace rspace scriptlevel displaystyle columnalign columnspacing rowspacing accent minsize maxsize linethickness x1 x2 y1 y2 stroke-width voffset notation lquote rquote form symmetric'.split(
    ' ',
  ),
);

/** Of a page, and with nobody's name in it that could pass for one. */
function isWebAddress(value: string): boolean {
  if (!/^https?:\/\//.test(value)) return false;
  const { username, password } = new URL(value);
  return username === '' && password === '';
}

/** Everything about the elements that a comment has no business to hold. */
function faults(html: string): string[] {
  return elementsOf(html).flatMap((element) => {
    const tag = element.tagName.toLowerCase();
    const found = tags.has(tag) ? [] : [`<${tag}>`];
    for (const { name, value } of element.attributes) {
      if (!attributes.has(name.toLowerCase())) found.push(`${tag} ${name}=${value}`);
      if (name === 'href' && !isWebAddress(value)) found.push(`${tag} to ${value}`);
      if (name === 'class' && tag !== 'span' && /(^|\s)(forward|amiss|fixed|inset)/.test(value))
        found.push(`.${value}`);
      if (name === 'style' && /url\(|position:\s*(fixed|absolute|sticky)|expression/.test(value)) found.push(value);
    }
    if (tag === 'a' && element.getAttribute('rel') !== 'nofollow ugc noopener') found.push('a without rel');
    return found;
  });
}

test('nothing that runs, loads or reaches out of its box gets into a comment', () => {
  for (const [name, html] of [...Object.entries(rendered.hostile), ...Object.entries(rendered.honest)]) {
    expect([name, faults(html)]).toEqual([name, []]);
  }
  expect(Object.keys(rendered.hostile)).toEqual(Object.keys(hostile));
});

test('no order of pieces that do harm gets anything into a comment that runs, loads or reaches out', () => {
  const found = Object.entries(rendered.generated).map(([name, html]) => [name, faults(html)] as const);
  expect(found.filter(([, each]) => each.length > 0)).toEqual([]);
  expect(found).toHaveLength(400);
});

test('a slip in an author’s text runs nothing either, and leads nowhere but to pages', () => {
  const bad = Object.entries(rendered.authored).flatMap(([name, html]) =>
    elementsOf(html).flatMap((element) => {
      const attributesOf = [...element.attributes].filter(({ name: attribute }) =>
        /^on|^srcdoc$|^action$/i.test(attribute),
      );
      const tag = /^(script|style|iframe|form|object|embed|base|link|meta|textarea|template|noscript)$/i.test(
        element.tagName,
      );
      const href = element.getAttribute('href') ?? '';
      const scheme = /^\s*(\w[\w+.-]*):/.exec(href)?.[1] ?? 'https';
      const fine =
        attributesOf.length === 0 && !tag && /^(https?|mailto|irc|ircs|xmpp|exercise|lesson|quiz)$/i.test(scheme);
      return fine ? [] : [[name, element.outerHTML.slice(0, 200)]];
    }),
  );
  expect(bad).toEqual([]);
  expect(Object.keys(rendered.authored).length).toBeGreaterThan(100);
});

test('no sizes of a formula are beyond all measure', () => {
  for (const [name, html] of Object.entries({ ...rendered.hostile, ...rendered.deep })) {
    const sizes = elementsOf(html).flatMap((each) => [
      ...(each.getAttribute('style') ?? '').matchAll(/:(\d+(?:\.\d+)?)em/g),
    ]);
    expect([name, Math.max(0, ...sizes.map(([, em]) => Number(em))) < 1_000]).toEqual([name, true]);
  }
});

test('HTML is shown as the text it was written as', () => {
  const text = (name: string) => elementsOf(rendered.hostile[name] ?? '')[0]?.textContent;
  expect(text('script')).toBe('<script>alert(1)</script>');
  expect(text('iframe')).toBe(hostile.iframe);
});

test('an image becomes a link, an address of another kind only its words', () => {
  expect(rendered.hostile.image).toContain(
    '<a href="https://evil.example/pixel.png" rel="nofollow ugc noopener">spy</a>',
  );
  expect(rendered.hostile['other schemes']).not.toContain('<a ');
});

test('a comment makes no headings, form fields or names on the page', () => {
  expect(rendered.hostile.headings).toContain('class="font-semibold"');
  expect(rendered.hostile['task list']).toMatch(/☐.*open[\s\S]*☑.*done/);
  for (const html of Object.values(rendered.hostile)) expect(html).not.toMatch(/ id=| name=/);
});

test('the formulas of one comment leave those of others alone', () => {
  expect(rendered.same).toBe(true);
});

test('what would keep a browser busy is shown as it was written', () => {
  for (const name of Object.keys(heavy)) {
    expect([name, elementsOf(rendered.heavy[name] ?? '').length]).toEqual([name, 2]);
  }
});

test('what is nested very deeply is cut short, and stays small', () => {
  for (const name of Object.keys(deep)) {
    const elements = elementsOf(rendered.deep[name] ?? '');
    let depth = 0;
    for (const element of elements) {
      let own = 0;
      for (let above = element.parentElement; above; above = above.parentElement) own += 1;
      depth = Math.max(depth, own);
    }
    expect([name, depth < 210, elements.length < 20_000]).toEqual([name, true, true]);
  }
});

test('what people write comes out as they mean it', () => {
  for (const [name, { shows }] of Object.entries(honest)) {
    expect([name, rendered.honest[name]]).toEqual([name, expect.stringContaining(shows)]);
  }
});
