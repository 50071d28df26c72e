import { fileHost } from '../../src/host/file';
import { calendarContract } from './calendarContract';
import { closeReadingContract } from './closeReadingContract';
import { hostContract } from './hostContract';
import { makingContract } from './makingContract';
import type { OpenHost } from './patches';
import { restoringContract } from './restoringContract';
import { sealingContract } from './sealingContract';
import { totalsRowContract } from './totalsRowContract';

const open = (bytes: Uint8Array): OpenHost => {
  const host = fileHost(bytes, '合同.xlsx');
  return { host, save: () => host.save(), close: () => undefined };
};

for (const contract of [hostContract, closeReadingContract, calendarContract, restoringContract, makingContract, sealingContract, totalsRowContract]) contract('the file adapter', open);
