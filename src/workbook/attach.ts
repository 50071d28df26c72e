import { structure, type Issue } from '../checks';
import type { Scheme } from '../core';
import type { RangeReading, ReadRequest, Reading, TableReading } from '../host/port';
import { fromTag, layoutVersion, names, tables } from './layout';

/** Everything that scoring reads, in one request. */
export const request: ReadRequest = {
  tables: Object.values(tables),
  names: Object.values(names),
  closely: [tables.figures, tables.results, tables.issues],
  replaceable: [tables.figures, tables.results, tables.details, tables.issues, tables.runs, names.scores, names.stamp],
};

/** A standard workbook: all its tables and ranges are there. */
export interface Attached {
  readonly tables: Readonly<Record<keyof typeof tables, TableReading>>;
  readonly scores: RangeReading;
  readonly stamp: RangeReading;
  /** The sheet of the stamp is protected: a formula in it may be locked. */
  readonly stampProtected: boolean;
}

/** What a workbook of ours says it is. */
export interface Tag {
  /** Of the scheme. */
  readonly id: string;
  readonly version: string;
  readonly layout: number;
}

/** The scheme that a workbook says it is for, or `undefined` where it carries no tag of ours. */
export const schemeOfTag = (reading: Reading): Tag | undefined => {
  const tag = reading.names[names.tag];
  if (tag?.kind !== 'constant') return undefined;
  const match = /^khpf:layout=(\d+);scheme=([^;]+);(?:version=(.*))?/su.exec(tag.text);
  return match ? { id: fromTag(match[2] ?? ''), version: fromTag(match[3] ?? ''), layout: Number(match[1]) } : undefined;
};

/** Recognises the standard workbook by its tag, tables and names, or says what is missing. */
export const attach = (reading: Reading, scheme: Scheme): Attached | { readonly refused: readonly Issue[] } => {
  const tag = schemeOfTag(reading);
  const found = Object.values(tables).filter((name) => reading.tables[name] !== undefined);
  if (tag === undefined && found.length === 0) return { refused: [structure.notStandard.find({ sheets: reading.sheets.map(({ name }) => name) })] };
  const unfit = tag && unfitTag(tag, scheme);
  if (unfit) return { refused: [unfit] };
  const missing = Object.values(tables).filter((name) => reading.tables[name] === undefined);
  const others = reading.tableNames.filter((name) => !known.has(name));
  const scores = reading.names[names.scores];
  const stamp = reading.names[names.stamp];
  const broken = [names.scores, names.stamp].filter((name) => reading.names[name]?.kind !== 'range');
  const refused = [...missing.map((table) => structure.missingTable.find({ table, others })), ...broken.map((name) => structure.brokenRange.find({ name }))];
  const complete = collect(reading);
  if (refused.length > 0 || complete === undefined || scores?.kind !== 'range' || stamp?.kind !== 'range') {
    return { refused };
  }
  const stampProtected = reading.sheets.some(({ name, protected: isProtected }) => isProtected && name === stamp.sheet);
  return { tables: complete, scores, stamp, stampProtected };
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

const known: ReadonlySet<string> = new Set(Object.values(tables));

const unfitTag = ({ id, layout }: Tag, scheme: Scheme): Issue | undefined => {
  if (layout > layoutVersion) return structure.newerLayout.find({ layout });
  if (layout < layoutVersion) return structure.olderLayout.find({ layout });
  return id === scheme.id ? undefined : structure.otherScheme.find({ found: id, inUse: scheme.id });
};
