import type { Figure } from '../../../src/core';
import type { CellValue } from '../../../src/host/port';
import { isNumeric, typed, type Change, type Mutator } from './mutation';
import type { Random } from './random';

type Put = Pick<Change, 'value' | 'showsDay' | 'merged'>;

/** Errors in single entries: which figures they can befall, and what stands there instead of the clean value. */
const single = (
  code: string,
  befalls: (figure: Figure, clean: CellValue) => boolean,
  put: (clean: CellValue, random: Random, figure: Figure) => Put | CellValue,
): Mutator => ({
  code,
  draw: (clean, random) => {
    const column = random.pick(clean.units);
    const figure = random.pick(clean.scheme.figures.filter((each) => befalls(each, clean.value(column, each.id))));
    const value = clean.value(column, figure.id);
    const instead = put(value, random, figure);
    const change = typeof instead === 'object' && instead !== null && 'value' in instead ? instead : { value: instead };
    return { changes: [{ column, figure: figure.id, ...change }], told: figure.id };
  },
});

const numberOf = (clean: CellValue): number => (typeof clean === 'number' ? clean : 0);
const isPercent = ({ unit }: Figure): boolean => unit.zh === '%';
const isRate = (figure: Figure): boolean => isPercent(figure) || figure.unit.zh === '‰';
const isMoney = ({ kind, unit }: Figure): boolean => kind === 'amount' && unit.zh === '万元';

const fullWidth = (digits: string): string => digits.replace(/[-.0-9]/gu, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 10 });

const spaced = (text: string, random: Random): string =>
  random.pick([` ${text}`, `${text}\u3000`, `\u00a0${text}`, `\u200b${text}`, `${text.slice(0, 1)}\u200b${text.slice(1)}`]);

/** One for every check of error or warning level on single entries, by the code that it must give. */
export const entryMutators: readonly Mutator[] = [
  single('V001', ({ optional }) => optional !== true, (_, random) => random.pick([null, '', ' ', '\u3000', '\u200b'])),
  single('V002', isNumeric, (clean, random) => random.pick([`约${typed(clean)}`, `${typed(clean)}左右`, '1,23', '八百', '见附表', '3～5', '1.2.3'])),
  single('V003', () => true, (_, random) => ({ value: { error: random.pick(['#DIV/0!', '#N/A', '#REF!', '#VALUE!', '#NAME?', '#NUM!']) } })),
  single('V004', (figure) => isNumeric(figure) && figure.negative !== true, (clean) => -(numberOf(clean) || 1)),
  single('V005', ({ kind }) => kind === 'count', (clean, random) => Math.floor(numberOf(clean)) + random.pick([0.5, 0.1, 0.25, 0.999])),
  single('V006', ({ kind }) => kind === 'degree', (_, random) => random.pick(['已落实', '基本落实', '落实了', '好', '是', 1, true])),
  single('V007', ({ kind }) => kind === 'yesNo', (_, random) => random.pick(['对', '有', '√', '是的', 1, 0])),
  single('V008', ({ kind }) => kind === 'date', (_, random) => random.pick(['2012-06-31', '2012年', '六月', '待建', '20120615', 12, true])),
  single('V009', isNumeric, (_, random) => random.pick([true, false])),
  single('V010', isNumeric, (_, random) => random.pick([1e15, 3.2e16, -1e15, 1e100])),
  single('V011', ({ atMost }) => atMost !== undefined, (_, random, { atMost }) => Number(atMost) + random.pick([1, 2, 100])),
  single('V012', isNumeric, (clean, random) => random.pick([typed(clean), `'${typed(clean)}`, `+${String(Math.abs(numberOf(clean)))}`])),
  single(
    'V013',
    (figure) => isNumeric(figure) || figure.kind === 'degree',
    (clean, random) => (typeof clean === 'string' ? random.pick(['落 实', '部分\u3000落实', '未\u200b落实']) : spaced(typed(clean), random)),
  ),
  single('V014', isNumeric, (clean) => fullWidth(typed(clean))),
  single('V015', (figure, clean) => isNumeric(figure) && Math.abs(numberOf(clean)) >= 1000, (clean) => grouped(numberOf(clean))),
  single('V016', isRate, (clean, _, { unit }) => `${typed(clean)}${unit.zh}`),
  single('V017', isNumeric, (clean, random, { unit }) => `${String(Math.abs(numberOf(clean)))}${random.pick(['%', '‰'].filter((sign) => sign !== unit.zh))}`),
  single('V018', (figure) => isNumeric(figure) && !isRate(figure), (clean, _, { unit }) => `${typed(clean)}${unit.zh}`),
  single('V019', isMoney, (clean, random) => random.pick([`${String(Math.round(numberOf(clean) * 10_000))}元`, `${typed(clean)}亿元`, `${typed(clean)}万`])),
  single('V020', isNumeric, (_, random) => random.pick(['无', '—', '/', '-', '暂无', 'N/A', '没有', '……'])),
  single('V021', isNumeric, (_, random) => ({ value: 40_909 + random.below(366), showsDay: true })),
  single('V023', ({ kind }) => kind === 'date', (_, random) => random.pick([2012, 2011, 615, '1989-12-31', 32_873])),
  single('V024', (figure) => isPercent(figure) && figure.negative !== true, (clean) => Number((numberOf(clean) / 100).toFixed(4))),
  single('V025', (figure) => isPercent(figure) && figure.atMost === undefined, (_, random) => 100.1 + random.below(500)),
  single('V028', () => true, (clean) => ({ value: clean, merged: true })),
  single('V029', isNumeric, (_, random) => `${String(1 + random.below(9999))}.1234567890123456`),
];
