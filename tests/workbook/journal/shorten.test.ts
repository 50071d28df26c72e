import { digestOf } from '../../../src/host/digest';
import type { Before } from '../../../src/host/port';
import { inOneGo } from '../../../src/core';
import { shortening, unfolding, type Shortened } from '../../../src/workbook/journal/shorten';

const explanation = '实际 91.5％，低于 95％，每低 1 个百分点扣 0.5 分，扣 1.75 分';

const replaced: Before = {
  before: [
    {
      sheet: '得分明细',
      row: 3,
      column: 0,
      values: [[null, null], [null, null], [null, 2], [null, null]],
      formulas: [[null, null], [null, null], [null, null], [null, '=A1']],
      numberFormats: [['@', '0.00'], ['@', '0.00'], ['@', '0.00'], ['@', '0.00']],
      written: [['甲', explanation], ['甲', explanation], ['', null], [{ formula: '=A1' }, { error: '#N/A' }]],
    },
  ],
  tables: [],
  names: [],
  formats: [],
};

const unfolded = ({ frame, rows }: Shortened) => inOneGo(unfolding(frame, rows));

describe('an image made shorter', () => {
  const short = inOneGo(shortening(replaced));
  const [block] = short.rows;

  it('keeps lines that follow each other and are the same once', () => {
    expect(block?.numberFormats).toEqual([[4, ['@', '0.00']]]);
    expect(block?.values).toEqual([[2, [null, null]], [1, [null, 2]], [1, [null, null]]]);
  });

  it('keeps long texts that were written by their digest, and what was there before in full', () => {
    expect(block?.written[0]).toEqual([1, ['甲', { digest: digestOf(explanation), length: explanation.length }]]);
    const long = { ...replaced, before: replaced.before.map((image) => ({ ...image, values: image.values.map((line) => line.map(() => explanation)) })) };
    expect(inOneGo(shortening(long)).rows[0]?.values).toEqual([[4, [explanation, explanation]]]);
  });

  it('unfolds to what it was, but for the texts that it has digested', () => {
    const digested = { digest: digestOf(explanation), length: explanation.length };
    const written = replaced.before.map((image) => ({ ...image, written: image.written.map((line) => line.map((cell) => (cell === explanation ? digested : cell))) }));
    expect(unfolded(short)).toEqual({ ...replaced, before: written });
  });

  it('refuses to unfold to more than any workbook holds', () => {
    if (block === undefined) throw new Error('no block');
    expect(() => unfolded({ ...short, rows: [{ ...block, values: [[1_000_000_000, [null, null]]] }] })).toThrow(RangeError);
    expect(() => unfolded({ ...short, rows: Array.from({ length: 3 }, () => ({ ...block, values: [[5_000_000, [null, null]]] })) })).toThrow(RangeError);
  });

  it('refuses rows of a block that it has not', () => {
    if (block === undefined) throw new Error('no block');
    expect(() => unfolded({ ...short, rows: [{ ...block, block: 1 }] })).toThrow(RangeError);
  });

  it('keeps blocks of many rows in parts, in their order', () => {
    const column = Array.from({ length: 1000 }, (_, row) => [row]);
    const many: Before = { ...replaced, before: replaced.before.flatMap((image) => [image, { ...image, values: column, formulas: column.map(() => [null]), numberFormats: column.map(() => ['0']), written: column }]) };
    const { rows } = inOneGo(shortening(many));
    expect(rows.filter((some) => some.block === 1).length).toBeGreaterThan(1);
    expect(unfolded(inOneGo(shortening(many))).before[1]).toEqual(many.before[1]);
  });
});
