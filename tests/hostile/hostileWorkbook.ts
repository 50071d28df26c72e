import type { Figure, Scheme } from '../../src/core';
import { shippedSchemes } from '../../src/schemes';
import { buildStandardWorkbook } from '../../src/workbook/build';
import { hostileTexts, longTexts } from './texts';

/** A scheme that is quick to score. */
export const quickScheme = async (): Promise<Scheme> => {
  const scheme = await shippedSchemes['energy-saving']?.();
  if (scheme === undefined) throw new Error('The scheme ships.');
  return scheme;
};

const entered = ({ kind }: Figure): string | number => (kind === 'date' ? '2012-12-01' : kind === 'yesNo' ? '是' : kind === 'degree' ? '全部' : 1);

/** Sheet names of the kinds that have to be quoted, and doubled, in formulas. */
export const hostileSheetNames = { figures: "O'Neil's ''填报''!", scores: '得分"表"!', results: "=1+1'!A1", details: '<b>&明细', issues: '@问题 (1)' } as const;

/** The units of the workbook; every seventh has no column in 得分表 yet. */
export const unitNames: readonly string[] = hostileTexts;

const withoutColumn = hostileTexts.filter((_, index) => index % 7 === 0);

/** What the remarks say, and what stands where numbers belong. */
export const texts: readonly string[] = [...longTexts, ...hostileTexts];

/** What the units enter: texts where numbers belong, one in every column. */
const entriesOf = ({ figures }: Scheme, unit: number): Readonly<Record<string, string | number>> =>
  Object.fromEntries(figures.map((figure, index) => [figure.id, index === unit % figures.length ? (texts[unit] ?? '') : entered(figure)]));

/** A standard workbook with hostile unit names, remarks, entries and sheet names. */
export const hostileWorkbook = (scheme: Scheme): Uint8Array =>
  buildStandardWorkbook({
    scheme,
    ships: true,
    units: unitNames.map((name) => ({ name, class: name, takesPart: true })),
    figures: Object.fromEntries(unitNames.map((name, index) => [name, entriesOf(scheme, index)])),
    remarks: texts.map((reason, index) => ({ unit: unitNames[index % unitNames.length] ?? '', code: 'V1', decision: index % 3 === 0 ? '一票否决' : reason, reason, evidence: reason })),
    arrangement: { sheetNames: hostileSheetNames, unitsWithoutColumn: { scores: withoutColumn } },
  });
