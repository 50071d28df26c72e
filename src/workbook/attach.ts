import type { Issue } from '../checks';
import type { Scheme } from '../core';
import type { RangeReading, ReadRequest, Reading, TableReading } from '../host/port';
import { layoutVersion, names, tables } from './layout';
import { structureIssue } from './structure';

/** Everything that scoring reads, in one request. */
export const request: ReadRequest = {
  tables: Object.values(tables),
  names: Object.values(names),
};

/** A standard workbook: all its tables and ranges are there. */
export interface Attached {
  readonly tables: Readonly<Record<keyof typeof tables, TableReading>>;
  readonly scores: RangeReading;
  readonly stamp: RangeReading;
}

/** The scheme that a workbook says it is for, or `undefined` where it carries no tag of ours. */
export const schemeOfTag = (reading: Reading): { readonly id: string; readonly layout: number } | undefined => {
  const tag = reading.names[names.tag];
  if (tag?.kind !== 'constant') return undefined;
  const match = /^khpf:layout=(\d+);scheme=([^;]+);/u.exec(tag.text);
  return match ? { id: match[2] ?? '', layout: Number(match[1]) } : undefined;
};

/** Recognises the standard workbook by its tag, tables and names, or says what is missing. */
export const attach = (reading: Reading, scheme: Scheme): Attached | { readonly refused: readonly Issue[] } => {
  const tag = schemeOfTag(reading);
  const found = Object.values(tables).filter((name) => reading.tables[name] !== undefined);
  if (tag === undefined && found.length === 0) return { refused: [notStandard(reading)] };
  if (tag !== undefined && tag.layout > layoutVersion) return { refused: [newerLayout(tag.layout)] };
  if (tag !== undefined && tag.id !== scheme.id) return { refused: [otherScheme(tag.id, scheme)] };
  const missing = Object.values(tables).filter((name) => reading.tables[name] === undefined);
  const scores = reading.names[names.scores];
  const stamp = reading.names[names.stamp];
  const broken = [names.scores, names.stamp].filter((name) => reading.names[name]?.kind !== 'range');
  const refused = [...missing.map((name) => missingTable(name, reading)), ...broken.map(brokenRange)];
  const complete = collect(reading);
  if (refused.length > 0 || complete === undefined || scores?.kind !== 'range' || stamp?.kind !== 'range') {
    return { refused };
  }
  return { tables: complete, scores, stamp };
};

const collect = ({ tables: read }: Reading): Attached['tables'] | undefined => {
  const units = read[tables.units];
  const figures = read[tables.figures];
  const remarks = read[tables.remarks];
  const scheme = read[tables.scheme];
  const results = read[tables.results];
  const details = read[tables.details];
  const issues = read[tables.issues];
  const runs = read[tables.runs];
  return units && figures && remarks && scheme && results && details && issues && runs
    ? { units, figures, remarks, scheme, results, details, issues, runs }
    : undefined;
};

const notStandard = (reading: Reading): Issue =>
  structureIssue('notStandard', {
    found: reading.sheets.map(({ name }) => name).join('、'),
    message: {
      zh: '这不是标准考核工作簿：没有找到考核表和标识',
      en: 'this is not a standard assessment workbook: none of its tables, nor its tag, is there',
    },
    fix: {
      zh: '请打开标准考核工作簿，或新建一个后把数据填入',
      en: 'Open a standard assessment workbook, or make a new one and enter the figures there',
    },
  });

const newerLayout = (layout: number): Issue =>
  structureIssue('newerLayout', {
    found: String(layout),
    message: {
      zh: `工作簿的版式（${String(layout)}）比本加载项新，无法可靠识别`,
      en: `the workbook's layout (${String(layout)}) is newer than this add-in`,
    },
    fix: { zh: '请更新加载项后再评分', en: 'Update the add-in, then score' },
  });

const otherScheme = (found: string, scheme: Scheme): Issue =>
  structureIssue('otherScheme', {
    found,
    message: {
      zh: `工作簿属于方案“${found}”，当前使用的方案是“${scheme.id}”`,
      en: `the workbook is for scheme “${found}”, the scheme in use is “${scheme.id}”`,
    },
    fix: { zh: '请使用与工作簿一致的方案文件', en: 'Use the scheme file that the workbook was made for' },
  });

const missingTable = (name: string, reading: Reading): Issue => {
  const known: readonly string[] = Object.values(tables);
  const others = reading.tableNames.filter((other) => !known.includes(other));
  const present = others.length > 0 ? others.join('、') : '无';
  return structureIssue('missingTable', {
    found: others.join('、'),
    message: {
      zh: `找不到表 ${name}（工作簿中的其他表：${present}）`,
      en: `table ${name} is missing (other tables in the workbook: ${others.length > 0 ? others.join(', ') : 'none'})`,
    },
    fix: {
      zh: `如果表被改名，请在“表设计”中把表名改回 ${name}；如果已删除，请从备份恢复`,
      en: `If it was renamed, set its name back to ${name} under Table Design; if deleted, restore it from a copy`,
    },
  });
};

const brokenRange = (name: string): Issue =>
  structureIssue('brokenRange', {
    found: name,
    message: {
      zh: `名称 ${name} 不存在或其区域已被删除`,
      en: `the name ${name} is missing, or the cells that it meant were deleted`,
    },
    fix: {
      zh: '请从备份恢复该工作表，或在“名称管理器”中重新指定区域',
      en: 'Restore the sheet from a copy, or set the range again in the Name Manager',
    },
  });
