import { readEntry, type EntryExample } from '../../../src/checks/entered';
import type { Entered, Entry, Issue } from '../../../src/checks';
import type { Figure, FigureValue } from '../../../src/core';
import { figure, text } from '../../core/given';

/** The figure of an example, whole. */
export const figureOf = (facts: EntryExample['figure']): Figure => figure('a', facts.kind, facts);

export const cell = "'数据填报'!F3";

/** What was read of an entry in a cell. */
export const reading = (facts: EntryExample['figure'], entry: Entry): ReturnType<typeof readEntry> =>
  readEntry(figureOf(facts), { cell, ...entry }, '甲区');

export const valueOf = (facts: EntryExample['figure'], value: Entered): FigureValue => reading(facts, { value }).value;
export const issuesOf = (facts: EntryExample['figure'], value: Entered): readonly Issue[] => reading(facts, { value }).issues;
export const codesOf = (facts: EntryExample['figure'], value: Entered): readonly string[] =>
  issuesOf(facts, value).map(({ code }) => code);

/** What the only issue would put into the cell; `undefined` where it repairs nothing. */
export const repairOf = (facts: EntryExample['figure'], value: Entered): number | string | undefined => {
  const [issue, second] = issuesOf(facts, value);
  if (!issue || second) throw new RangeError('one issue is expected');
  return issue.repair?.to;
};

export const count: EntryExample['figure'] = { kind: 'count' };
export const amount: EntryExample['figure'] = { kind: 'amount' };
export const below: EntryExample['figure'] = { kind: 'amount', negative: true };
export const percent: EntryExample['figure'] = { kind: 'amount', unit: text('%') };
export const perMille: EntryExample['figure'] = { kind: 'amount', unit: text('‰') };
export const share: EntryExample['figure'] = { ...percent, atMost: '100' };
export const money: EntryExample['figure'] = { kind: 'amount', unit: text('万元', '10,000 yuan') };
export const degree: EntryExample['figure'] = { kind: 'degree' };
export const answer: EntryExample['figure'] = { kind: 'yesNo' };
export const date: EntryExample['figure'] = { kind: 'date' };
