import { isDateFormat } from '../../src/host/dateFormat';

test.each(['m/d/yyyy', 'yyyy"年"m"月"d"日"', 'mmm-yy', 'd-mmm', '[$-804]yyyy\\-mm\\-dd', 'm/d/yyyy h:mm', 'yyyy-mm-dd hh:mm:ss', '[$-F800]dddd', '[h]:mm d', '[Red]mmm', 'mmmm'])(
  '%s shows a day',
  (code) => {
    expect(isDateFormat(code)).toBe(true);
  },
);

test.each(['General', '0.00', '@', '0.00E+00', '#,##0_);[Red](#,##0)', 'h:mm AM/PM', '[h]:mm:ss', '[h]:mm', '[h]:mm;@', '[hh]:mm', '[m]', '[mm]', '[mm]:ss', '[s]', '[ss].00', '[H]"小时"mm"分"', '[Red][h]:mm', 'mm:ss.0', '0"d"', '0\\d', '[Yellow]0', '上午/下午h"时"mm"分"', '0;"days"'])(
  '%s shows none',
  (code) => {
    expect(isDateFormat(code)).toBe(false);
  },
);
