import { officeHost } from '../../src/host/office';
import { startExcel } from '../../src/standin';
import { openXlsx } from '../../src/xlsx';
import { closeReadingContract } from './closeReadingContract';
import { hostContract } from './hostContract';
import { makingContract } from './makingContract';
import type { OpenHost } from './patches';
import { restoringContract } from './restoringContract';
import { sealingContract } from './sealingContract';

const open = (bytes: Uint8Array): OpenHost => {
  const document = openXlsx(bytes);
  const standIn = startExcel(document);
  return {
    host: officeHost(standIn.excel, standIn.office),
    save: () => document.save(),
    close: () => standIn.close(),
  };
};

for (const contract of [hostContract, closeReadingContract, restoringContract, makingContract, sealingContract]) contract("the Office adapter, through Microsoft's client and the stand-in", open);
