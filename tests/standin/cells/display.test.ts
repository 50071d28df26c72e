import { display } from '../../../src/standin/cells/display';

test.each([
  [null, 'General', ''],
  ['12', '@', '12'],
  [true, 'General', 'TRUE'],
  [{ error: '#N/A' }, 'General', '#N/A'],
  [1234.5, 'General', '1234.5'],
  [2.345, '0.00', '2.35'],
  [1.005, '0.00', '1.01'],
  [-0.004, '0.00', '0.00'],
  [1234567, '#,##0', '1,234,567'],
  [7, '000', '007'],
  [2.5, '0.##', '2.5'],
  [0.125, '0.0%', '12.5%'],
  [-3, '0;(0)', '(3)'],
  [41090, 'yyyy-mm-dd', '2012-06-30'],
  [41090, 'm/d/yyyy', '6/30/2012'],
  [60, 'yyyy-m-d', '1900-2-29'],
])('%j in the format %s shows %j', (value, format, shown) => {
  expect(display(value, format, false)).toBe(shown);
});
