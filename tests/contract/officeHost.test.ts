import { officeHost } from '../../src/host/office';
import { startExcel } from '../../src/standin';
import { openXlsx } from '../../src/xlsx';
import { hostContract } from './hostContract';

hostContract("the Office adapter, through Microsoft's client and the stand-in", (bytes) => {
  const document = openXlsx(bytes);
  const standIn = startExcel(document);
  return {
    host: officeHost(standIn.excel, standIn.office),
    save: () => document.save(),
    close: () => standIn.close(),
  };
});
