/** @file What the columns of a roster are called, by those who export them. */
import 'server-only';

import type { RosterField } from '#server/classes/views-roster.ts';

/** Some write a name in two columns. */
export type Column = RosterField | 'first' | 'last';

const spellings: readonly (readonly [Column, readonly string[]])[] = [
  ['name', ['name', 'full name', 'student', 'student name', 'learner']],
  ['name', ['姓名', '学生', '学生姓名', '真实姓名', '全名']],
  ['first', ['first name', 'given name', 'first', 'forename', '名', '名字']],
  ['last', ['last name', 'surname', 'family name', 'last', '姓', '姓氏']],
  ['email', ['email', 'email address', 'mail', 'primary email']],
  ['email', ['邮箱', '邮箱地址', '电子邮箱', '电子邮件', '电子邮件地址', '邮件']],
  [
    'studentId',
    ['student id', 'id number', 'sis user id', 'student number', 'student no', 'matriculation number', 'id'],
  ],
  ['studentId', ['学号', '学生学号', '学籍号']],
  ['login', ['login', 'login id', 'sis login id', 'username', 'user name', '用户名', '登录名', '账号', '帐号']],
  ['canvasId', ['canvas id', 'canvas user id']],
  ['section', ['section', 'sections', 'group', 'groups', '分组', '小组', '组别', '班级', '行政班', '教学班']],
];

/** Case, spaces, dashes and punctuation are spelt in every way. */
const plain = (header: string) =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const byHeader = new Map(spellings.flatMap(([column, names]) => names.map((name) => [plain(name), column] as const)));

/** Of each column what it holds, null for what nobody here asks for; of two that hold the same the first counts. */
export function columnsOf(headers: readonly string[]): { columns: (Column | null)[]; canvas: boolean } {
  const names = headers.map(plain);
  // Canvas's gradebook calls its own number ID, and the institution's SIS User ID.
  const canvas = names.includes('student') && names.some((name) => name === 'sisuserid' || name === 'sisloginid');
  const columns = names.map((name) => (canvas && name === 'id' ? 'canvasId' : (byHeader.get(name) ?? null)));
  return { columns: columns.map((column, at) => (columns.indexOf(column) === at ? column : null)), canvas };
}

export const looksLikeEmail = (cell: string): boolean => /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(cell);
