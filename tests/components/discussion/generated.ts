import { random } from '#grader/random.ts';

/** Pieces that mean something to Markdown, HTML or KaTeX, and what does harm where it is let through. */
const pieces = [
  ...[
    '[',
    '](',
    ')',
    '![',
    '<',
    '>',
    '</',
    '/>',
    '"',
    "'",
    '`',
    '```',
    '~~~',
    '$',
    '$$',
    '\\',
    '|',
    '*',
    '_',
    '~~',
    '# ',
    '- ',
    '1. ',
  ],
  ...[
    '\n',
    '\n\n',
    '\n    ',
    '\t',
    ' ',
    '\0',
    '\u2028',
    '&#x6A;',
    '&colon;',
    '&Tab;',
    '%0a',
    '{',
    '}',
    ':',
    '^',
    '[^1]',
    '[1]: ',
  ],
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt&colon;alert(1)',
    'java\nscript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
  ],
  ...[
    'data:image/svg+xml;base64,PHN2Zz4=',
    'blob:x',
    'file:///etc/passwd',
    '//evil.example',
    'https://ok.example/a',
    'figure:network',
  ],
  ...[
    '<script>alert(1)</script>',
    '<script',
    'onerror=alert(1)',
    ' onload="x"',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<svg',
  ],
  ...[
    '<iframe srcdoc="<script>x</script>">',
    '<form action=https://evil.example>',
    '<style>*{display:none}</style>',
    '<math><mtext>',
    '<base href=x>',
  ],
  ...[
    '<object data=x>',
    '<embed src=x>',
    '<link rel=stylesheet href=x>',
    '<meta http-equiv=refresh>',
    '<input autofocus onfocus=x>',
    '<!--',
    '-->',
  ],
  ...[
    '<![CDATA[',
    ']]>',
    '<?x',
    '<a href="javascript:x">',
    'style="position:fixed"',
    ' id=main',
    ' name=x',
    '<textarea>',
    '<template>',
    '<noscript>',
  ],
  ...[
    '\\href{javascript:x}{y}',
    '\\url{javascript:x}',
    '\\htmlClass{forward}{x}',
    '\\htmlStyle{position:fixed}{x}',
    '\\htmlId{a}{x}',
  ],
  ...[
    '\\includegraphics{x}',
    '\\text{',
    '\\frac{',
    '\\unicode{x3c}',
    '\\def\\x{',
    'www.evil.example',
    'a@b.example',
    'text',
    '文',
  ],
];

/** Texts of such pieces in any order, the same each time. */
export function generated(count: number): Readonly<Record<string, string>> {
  const texts = Array.from({ length: count }, (_, index) => {
    const source = random(`hostile Markdown ${index}`);
    const length = source.int(2, 30);
    const text = Array.from({ length }, () => pieces[source.int(0, pieces.length - 1)]).join('');
    return [`text ${index}`, text] as const;
  });
  return Object.fromEntries(texts);
}
