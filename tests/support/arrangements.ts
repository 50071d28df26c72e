import fc from 'fast-check';
import { baotou2012, sampleUnits } from '../../src/schemes';
import { sheets, type SheetKey } from '../../src/workbook/layout';
import type { Arrangement, ExtraColumn } from '../../src/workbook/build';

/** How staff may have rearranged a workbook, and which units they have added, taken out of the table or let go. */
export interface Rearranged {
  readonly arrangement: Arrangement;
  readonly units: readonly { readonly name: string; readonly class: string; readonly takesPart: boolean }[];
}

const keys = Object.keys(sheets).filter((key): key is SheetKey => key in sheets);

const names = fc
  .subarray(keys)
  .map((some) => Object.fromEntries(some.map((key, index) => [key, `${sheets[key]}'（改${String(index)}）`])));

const offset = fc.record({ rows: fc.nat({ max: 3 }), columns: fc.nat({ max: 2 }) });

const offsets = fc
  .subarray(keys.filter((key) => key !== 'guide'))
  .chain((some) => fc.tuple(...some.map((key) => offset.map((each) => [key, each] as const))))
  .map((entries) => Object.fromEntries(entries));

const extra = (before: readonly string[]): fc.Arbitrary<readonly ExtraColumn[]> =>
  fc.array(
    fc.record(
      { heading: fc.constantFrom('备忘', '经办人', '核对'), before: fc.constantFrom(...before), note: fc.constantFrom('已核', '=1+1', '1-2') },
      { requiredKeys: ['heading'] },
    ),
    { maxLength: 2 },
  ).map((columns) => columns.filter(({ heading }, index) => columns.findIndex((other) => other.heading === heading) === index));

const units = fc.tuple(fc.subarray(sampleUnits.slice(), { minLength: 2, maxLength: 5 }), fc.boolean(), fc.boolean()).map(([some, added, leaves]) => [
  ...some.map((unit, index) => ({ ...unit, takesPart: !(leaves && index === some.length - 1 && some.length > 2) })),
  ...(added ? [{ name: '新区（示范）', class: '开发区', takesPart: true }] : []),
]);

const codes = baotou2012.figures.map(({ code }) => code);
const indicators = baotou2012.indicators.map(({ code }) => code);

/** Rearranged workbooks, the same ones for the same seed. */
export const rearranged = (count: number, seed: number): readonly Rearranged[] =>
  fc.sample(
    units.chain((present) =>
      fc.record({
        units: fc.constant(present),
        arrangement: fc.record({
          sheetNames: names,
          sheetOrder: fc.shuffledSubarray(keys),
          offsets,
          figureOrder: fc.shuffledSubarray(codes),
          extraColumns: fc.record({
            figures: extra(['填报口径', '计量单位']),
            results: extra(['总分', '等次']),
            details: extra(['得分', '说明']),
          }),
          extraRows: fc.array(fc.record({ before: fc.constantFrom(...indicators), note: fc.constantFrom('本行为备注', '12') }), { maxLength: 3 }),
          unitsWithoutColumn: fc.record({
            scores: fc.subarray(present.map(({ name }) => name), { maxLength: 2 }),
            figures: fc.constant([]),
          }),
        }),
      }),
    ),
    { numRuns: count, seed },
  );
