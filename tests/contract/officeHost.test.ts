import { officeHost } from '../../src/host/office';
import { startExcel, type ExcelApi } from '../../src/standin';
import { openXlsx } from '../../src/xlsx';
import { calendarContract } from './calendarContract';
import { closeReadingContract } from './closeReadingContract';
import { contractWorkbook } from './contractWorkbook';
import { hostContract } from './hostContract';
import { makingContract } from './makingContract';
import type { OpenHost } from './patches';
import { restoringContract } from './restoringContract';
import { sealingContract } from './sealingContract';
import { totalsRowContract } from './totalsRowContract';

/** The least that the add-in asks for, and the most that Microsoft's npm client knows; the client itself refuses members above what is claimed. */
const profiles = ['1.14', '1.15'] as const;

const openWith = (excelApi: ExcelApi) => (bytes: Uint8Array): OpenHost => {
  const document = openXlsx(bytes);
  const standIn = startExcel(document, { excelApi });
  return {
    host: officeHost(standIn.excel, standIn.office),
    save: () => document.save(),
    close: () => standIn.close(),
  };
};

for (const excelApi of profiles) {
  for (const contract of [hostContract, closeReadingContract, calendarContract, restoringContract, makingContract, sealingContract, totalsRowContract]) {
    contract(`the Office adapter, through Microsoft's client and a stand-in of ExcelApi ${excelApi}`, openWith(excelApi));
  }
}

describe("Microsoft's client beside the stand-in", () => {
  it.each(profiles)('refuses a member above ExcelApi %s, should the adapter ever call one', async (excelApi) => {
    const standIn = startExcel(openXlsx(contractWorkbook()), { excelApi });
    const late = standIn.excel.run((context) => {
      const sheet = context.workbook.worksheets.getFirst();
      if (excelApi === '1.14') sheet.getRange('A1').getDependents();
      else Reflect.get(sheet, 'onProtectionChanged');
      return context.sync();
    });
    await expect(late).rejects.toMatchObject({ code: 'ApiNotFound' });
    standIn.close();
  });
});
