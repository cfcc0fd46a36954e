import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { decodeText } from '#lib/decode-text.ts';
import { maxRosterLines, parseRoster } from '#server/classes/roster-csv.ts';

const refused = (code: string) => expect.objectContaining({ code });
const empty = { name: null, email: null, studentId: null, login: null, canvasId: null, section: null, torn: false };
const rows = (text: string, domain: string | null = null) => parseRoster(text, domain).rows;

test('a list as an instructor keeps it is read whatever its separator, its line ends and the spelling of its header', () => {
  const ada = { ...empty, line: 2, name: 'Ada Lovelace', email: 'ada@x.org', studentId: '17', section: 'Monday' };
  for (const separator of [',', ';', '\t', '|', '，']) {
    for (const [end, mark] of [
      ['\n', ''],
      ['\r\n', '\uFEFF'],
      ['\r', ''],
    ] as const) {
      const lines = [
        ['Full  name', 'E-Mail', 'Student_ID', 'room', 'SECTION'],
        ['Ada Lovelace', ' Ada@X.org ', '17', 'B 12', 'Monday'],
      ];
      expect(rows(mark + lines.map((line) => line.join(separator)).join(end) + end)).toEqual([ada]);
    }
  }
});

test('Canvas’s gradebook is read without its points, its posting policy and its test student', () => {
  const text = `Student,ID,SIS User ID,SIS Login ID,Section,Sigmoid (12),Final Score
,,,,,Manual Posting,
    Points Possible,,,,,10,(read only)
"Lovelace, Ada",4711,s17,ada@x.org,DL 1 - Monday,8,80
"王, 小明",4712,s18,xiaoming,DL 1 - Monday,,
"Student, Test",4713,,abc,DL 1 - Monday,,`;
  const ada = { name: 'Ada Lovelace', email: 'ada@x.org', login: 'ada@x.org', studentId: 's17', canvasId: '4711' };
  const ming = { name: '王小明', email: 'xiaoming@x.org', login: 'xiaoming', studentId: 's18', canvasId: '4712' };
  expect(rows(text, 'x.org')).toMatchObject([
    { ...ada, line: 4, section: 'DL 1 - Monday' },
    { ...ming, line: 5 },
  ]);
  expect(rows(text)[1]).toMatchObject({ email: null });
});

test('Moodle’s participants and Chinese lists are read, names in two columns put together as their language does', () => {
  const moodle = 'First name,Surname,Email address,ID number,Groups\nAda,Lovelace,ada@x.org,17,Monday';
  expect(rows(moodle)).toMatchObject([
    { name: 'Ada Lovelace', email: 'ada@x.org', studentId: '17', section: 'Monday' },
  ]);
  const chinese = '2026 年秋季学期 深度学习\n\n姓名\t邮箱\t学号\t分组\n王小明\tMing@x.cn\t2026001\t一组';
  expect(rows(chinese)).toMatchObject([
    { line: 4, name: '王小明', email: 'ming@x.cn', studentId: '2026001', section: '一组' },
  ]);
  expect(rows('姓,名,电子邮件地址\n王,小明,ming@x.cn')).toMatchObject([{ name: '王小明' }]);
});

test('a file that Chinese or Western Excel saved is read as it was meant', () => {
  const gbk = [0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd3, 0xca, 0xcf, 0xe4, 0x0a, 0xcd, 0xf5, 0xc3, 0xf7, 0x2c];
  const ascii = [...Buffer.from('ming@x.cn')];
  const chinese = decodeText(Uint8Array.from([...gbk, ...ascii]));
  expect(chinese).toEqual({ text: '姓名,邮箱\n王明,ming@x.cn', encoding: 'GBK' });
  const western = decodeText(Uint8Array.from(Buffer.from('Name;Email\nJosé Müller;jose@x.org', 'latin1')));
  expect(western).toEqual({ text: 'Name;Email\nJosé Müller;jose@x.org', encoding: 'Windows-1252' });
  const utf16 = decodeText(Uint8Array.from([0xff, 0xfe, ...Buffer.from('姓名\t邮箱', 'utf16le')]));
  expect(utf16).toEqual({ text: '姓名\t邮箱', encoding: 'UTF-16' });
  expect(decodeText(Buffer.from('\uFEFF姓名')).encoding).toBe('UTF-8');
});

test('addresses alone are a roster, and a name beside them', () => {
  expect(rows('ada@x.org\nbob@x.org\n')).toMatchObject([
    { line: 1, email: 'ada@x.org', name: null },
    { line: 2, email: 'bob@x.org' },
  ]);
  expect(rows('1, Ada Lovelace, ada@x.org')).toMatchObject([{ name: 'Ada Lovelace', email: 'ada@x.org' }]);
  expect(parseRoster('ada@x.org').columns).toEqual([{ field: 'email', header: null }]);
});

test('line numbers are those of a text editor, over blank lines and cells with breaks; a quotation mark left open is told', () => {
  const text = 'name,email\n\n"Ada\nLovelace",ada@x.org\n\nBob,bob@x.org\n"Cyd,cyd@x.org\nDan,dan@x.org';
  expect(rows(text).map(({ line, torn }) => [line, torn])).toEqual([
    [3, false],
    [6, false],
    [7, true],
  ]);
});

test('what is no roster is refused with what to do, and so is one that is too long', () => {
  for (const text of ['', ' \n\n', 'name,email\n']) expect(() => rows(text)).toThrow(refused('empty-roster'));
  for (const text of ['hello', 'a,b\n1,2', 'name\nAda'])
    expect(() => rows(text)).toThrow(refused('roster-without-columns'));
  const lines = (count: number) => `email\n${Array.from({ length: count }, (_, i) => `p${i}@x.org`).join('\n')}`;
  expect(rows(lines(maxRosterLines))).toHaveLength(maxRosterLines);
  expect(() => rows(lines(maxRosterLines + 1))).toThrow(refused('roster-too-long'));
});

const word = fc
  .string({ unit: fc.constantFrom('a', 'é', '王', ' ', ',', ';', '"', '\n', '\t', '|', '=', "'", '，'), maxLength: 12 })
  .map((text) => text.trim());

test('what a spreadsheet writes comes back as it was, whatever stands in its cells', () => {
  const person = fc.record({ name: word, email: fc.nat(999).map((n) => `p${n}@x.org`), section: word, id: word });
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(',', ';', '\t'),
      fc.boolean(),
      (people, delimiter, mark) => {
        const data = people.map(({ name, email, section, id }) => [name, email, section, id]);
        const text = Papa.unparse({ fields: ['name', 'email', 'section', 'student id'], data }, { delimiter });
        const read = rows((mark ? '\uFEFF' : '') + text);
        expect(read.map(({ name, email, section, studentId }) => ({ name, email, section, id: studentId }))).toEqual(
          people.map(({ name, email, section, id }) => ({
            name: name || null,
            email,
            section: section || null,
            id: id || null,
          })),
        );
      },
    ),
    { numRuns: 300 },
  );
});
