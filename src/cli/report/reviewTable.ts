import type { Language } from '../../core';
import { reviewTexts, type ReviewTexts } from '../../i18n/review';
import { subtotalNames, tellRecord, tellStanding, type Difference, type Review } from '../../workbook';
import { aligned } from './aligned';
import { short } from './short';

/** A review to be read: what the results are of, then every result that differs, then what does not fit in 运行记录. */
export const reviewTableOf = (review: Review, language: Language): string => {
  const texts = reviewTexts(language);
  const { scheme, differences, records } = review;
  return [
    `${scheme.title[language]} (${scheme.id} ${scheme.version})`,
    ...tellStanding(review, language),
    ...(differences.length === 0 ? [] : ['', texts.differences(differences.length), ...rowsOf(differences, subtotalNames(scheme), texts)]),
    ...(records.length === 0 ? [] : ['', texts.records(records.length), ...records.map((finding) => `  ${finding.cell === undefined ? '' : `${finding.cell}  `}${tellRecord(finding, language)}`)]),
  ].join('\n');
};

const rowsOf = (differences: readonly Difference[], names: ReadonlyMap<string, string>, texts: ReviewTexts): readonly string[] => {
  const { columns, outputs, blank } = texts;
  const heading = [columns.cell, columns.unit, columns.code, columns.heading, columns.written, columns.recomputed];
  const rows = differences.map(({ kind, output, unit = '', code = '', heading: told, cell, written, recomputed }) => [
    cell ?? outputs[output],
    unit,
    names.get(code) ?? code,
    told,
    kind === 'missing' ? texts.missing : short(String(written ?? blank)),
    kind === 'surplus' ? texts.surplus : short(String(recomputed ?? blank)),
  ]);
  return aligned([heading, ...rows]).map((line) => `  ${line}`);
};
