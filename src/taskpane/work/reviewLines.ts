import type { Language } from '../../core';
import { reviewTexts, type ReviewTexts } from '../../i18n/review';
import { subtotalNames, tellRecord, tellStanding, type Difference, type RecordDifference, type Review } from '../../workbook';
import type { ReviewEntry, ReviewLines } from '../view';

/** A review as the pane lists it. */
export const reviewLines = (review: Review, language: Language): ReviewLines => {
  const texts = reviewTexts(language);
  const { scheme, differences, records } = review;
  const names = subtotalNames(scheme);
  return {
    summary: [
      ...tellStanding(review, language),
      ...(differences.length > 0 ? [texts.differences(differences.length)] : []),
      ...(records.length > 0 ? [texts.records(records.length)] : []),
    ],
    entries: [
      ...[...differences].sort(bySheet).map((difference, index) => differenceEntry(difference, names, `difference ${String(index)}`, texts)),
      ...records.map((finding, index) => recordEntry(finding, `record ${String(index)}`, texts, language)),
    ],
  };
};

const order: readonly Difference['output'][] = ['results', 'scores', 'details', 'figures'];

/** The ranking first. */
const bySheet = (a: Difference, b: Difference): number => order.indexOf(a.output) - order.indexOf(b.output);

/** `得分表!F12` */
const plainCell = (cell: string | undefined): string | undefined => cell?.replaceAll("'", '');

const differenceEntry = (
  { kind, output, unit, code, heading, cell, place, written, recomputed }: Difference,
  names: ReadonlyMap<string, string>,
  key: string,
  texts: ReviewTexts,
): ReviewEntry => ({
  key,
  group: texts.outputs[output],
  about: [unit, code && (names.get(code) ?? code), heading, plainCell(cell)].filter((part) => part !== undefined).join(' · '),
  text: texts.compared(
    kind === 'missing' ? texts.missing : String(written ?? texts.blank),
    kind === 'surplus' ? texts.surplus : String(recomputed ?? texts.blank),
  ),
  ...(place !== undefined && { place }),
});

const recordEntry = (finding: RecordDifference, key: string, texts: ReviewTexts, language: Language): ReviewEntry => ({
  key,
  group: texts.outputs.records,
  about: plainCell(finding.cell) ?? '',
  text: tellRecord(finding, language),
  ...(finding.place !== undefined && { place: finding.place }),
});
