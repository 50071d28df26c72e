import type { Feature } from './graft';

const hash = (letter: string): string => `algorithmName="SHA-512" hashValue="${letter.repeat(86)}==" saltValue="${letter.repeat(22)}==" spinCount="100000"`;

/** Protection with passwords, which are kept as hashes. */
export const protection: readonly Feature[] = [
  {
    name: 'sheets protected with a password where nothing is written',
    graft: (workbook) => {
      workbook.sheetChild('说明', `<sheetProtection ${hash('a')} sheet="1" objects="1" scenarios="1" formatCells="0"/>`);
      workbook.sheetChild('指标体系', '<sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1" autoFilter="0"/>');
    },
  },
  {
    name: 'the entry sheet protected, its whole column of flags free',
    graft: (workbook) => {
      const part = workbook.sheet('数据填报');
      const free = /<c r="I6" s="(\d+)"/.exec(workbook.text(part))?.[1] ?? '';
      const cells = workbook.text(part).replace(/(<c r="I(?:[5-9]|\d{2,})" s=)"\d+"/g, `$1"${free}"`);
      workbook.replace(part, workbook.text(part), cells);
      workbook.sheetChild('数据填报', `<sheetProtection ${hash('b')} sheet="1" selectLockedCells="1"/>`);
    },
  },
  {
    name: 'ranges for some people, with password and list of rights',
    graft: (workbook) => workbook.sheetChild('得分表', `<protectedRanges><protectedRange ${hash('c')} sqref="T1:T9 U2" name="审核栏" securityDescriptor="O:WDG:WDD:(A;;CC;;;WD)"/></protectedRanges>`),
  },
  { name: 'the structure of the workbook protected with a password', graft: (workbook) => workbook.child('xl/workbook.xml', `<workbookProtection workbookAlgorithmName="SHA-512" workbookHashValue="${'d'.repeat(86)}==" workbookSaltValue="${'d'.repeat(22)}==" workbookSpinCount="100000" lockStructure="1"/>`) },
  { name: 'opening for reading only recommended', graft: (workbook) => workbook.child('xl/workbook.xml', `<fileSharing readOnlyRecommended="1" userName="审核岗" ${hash('e')}/>`) },
];
