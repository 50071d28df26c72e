import { coerce, type Entry } from '../../../src/standin/cells/coercion';

const typed = (text: string): Entry => coerce(text, { date1904: false, year: 2012 });
const number = (value: number, format?: string): Entry => (format === undefined ? { kind: 'number', value } : { kind: 'number', value, format });
const text = (value: string): Entry => ({ kind: 'text', text: value });

describe('a text written into a cell that is not formatted as text', () => {
  const cases: readonly (readonly [string, Entry])[] = [
    ['12', number(12)],
    ['2.10', number(2.1)],
    ['007', number(7)],
    [' 12 ', number(12)],
    ['-5', number(-5)],
    ['+5', number(5)],
    ['.5', number(0.5)],
    ['12%', number(0.12, '0%')],
    ['12.5%', number(0.125, '0.00%')],
    ['1,234', number(1234, '#,##0')],
    ['1,234.5', number(1234.5, '#,##0.00')],
    ['12,34', text('12,34')],
    ['1e3', number(1000, '0.00E+00')],
    ['12345e67', number(12345e67, '0.00E+00')],
    ['1e999', text('1e999')],
    ['(12)', number(-12)],
    ['(12', text('(12')],
    ['¥12', number(12, '"¥"#,##0;"¥"-#,##0')],
    ['１２．５', number(12.5)],
    ['2012-06-30', number(41090, 'm/d/yyyy')],
    ['2012/6/30', number(41090, 'm/d/yyyy')],
    ['2012年6月30日', number(41090, 'yyyy"年"m"月"d"日"')],
    ['2012-06-31', text('2012-06-31')],
    ['2012-02-29', number(40968, 'm/d/yyyy')],
    ['2011-02-29', text('2011-02-29')],
    ['1-2', number(40910, 'd-mmm')],
    ['1/2', number(40910, 'd-mmm')],
    ['13/2', text('13/2')],
    [' 1-2', text(' 1-2')],
    ['0 1/2', number(0.5, '# ?/?')],
    ['11 5/8', number(11.625, '# ?/?')],
    ['12:30', number(0.520833333333333333, 'h:mm')],
    ['12:61', text('12:61')],
    ['TRUE', { kind: 'boolean', value: true }],
    ['false', { kind: 'boolean', value: false }],
    ['#N/A', { kind: 'error', error: '#N/A' }],
    ['#n/a', { kind: 'error', error: '#N/A' }],
    ['#未知', text('#未知')],
    ['=1+1', { kind: 'formula', formula: '=1+1' }],
    ['+A1', { kind: 'formula', formula: '=A1' }],
    ['-A1', { kind: 'formula', formula: '=-A1' }],
    ['@A1', { kind: 'formula', formula: '=@A1' }],
    ['=', text('=')],
    ["'12", text('12')],
    ["'=1+1", text('=1+1')],
    ['', { kind: 'blank' }],
    ['青山区', text('青山区')],
    ['A03', text('A03')],
  ];

  test.each(cases)('%j becomes %j', (given, expected) => {
    expect(typed(given)).toEqual(expected);
  });
});

test('days count from 1904 in a workbook that says so', () => {
  expect(coerce('2012-06-30', { date1904: true, year: 2012 })).toEqual(number(41090 - 1462, 'm/d/yyyy'));
});

test('the days around the leap day that 1900 did not have', () => {
  expect(typed('1900-02-28')).toEqual(number(59, 'm/d/yyyy'));
  expect(typed('1900-03-01')).toEqual(number(61, 'm/d/yyyy'));
});
