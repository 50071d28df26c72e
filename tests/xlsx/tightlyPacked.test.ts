import { unzipSync } from 'fflate';
import { nativeCompression } from '../../src/cli/nativeCompression';
import { openXlsx } from '../../src/xlsx';
import { sheetOf, workbookOf } from '../standin/workbookOf';

const text = '甲'.repeat(30_000);
const rows = 200;

describe('a sheet that packs as tightly as a bomb', () => {
  test.each([
    ['portable', {}],
    ['native', { compression: nativeCompression }],
  ])('is saved so that it opens again, by %s compression', (_, how) => {
    const document = openXlsx(workbookOf([sheetOf('表', [[1]])]).save(), how);
    document.write('表', 0, 0, Array.from({ length: rows }, () => [{ value: text }]));
    const saved = document.save();
    expect(openXlsx(saved).sheet('表')?.value(rows - 1, 0)).toBe(text);
    const sheet = Object.entries(unzipSync(saved)).find(([name]) => name.endsWith('sheet1.xml'));
    expect(sheet?.[1].length).toBeGreaterThan(rows * text.length);
  });
});
