import type { Issue } from '../../checks';
import type { Figure } from '../../core';
import { structureIssue } from '../structure';

export const missingCode = (figure: Figure, sheet: string): Issue =>
  structureIssue('missingCode', {
    found: figure.code,
    figure: figure.id,
    message: {
      zh: `工作表“${sheet}”中没有编号 ${figure.code}（${figure.title.zh}）的行，各单位该项按未填处理`,
      en: `sheet ${sheet} has no row with code ${figure.code} (${figure.title.en}); it counts as blank for every unit`,
    },
    fix: {
      zh: `请恢复该行，并在“编号”列填写 ${figure.code}`,
      en: `Restore the row and enter ${figure.code} under 编号`,
    },
  });

export const duplicateCode = (figure: Figure, cell: string): Issue =>
  structureIssue('duplicateCode', {
    found: figure.code,
    figure: figure.id,
    cell,
    message: {
      zh: `编号 ${figure.code}（${figure.title.zh}）出现多行，无法判断以哪一行为准，按未填处理`,
      en: `code ${figure.code} (${figure.title.en}) stands in several rows; which one counts cannot be told`,
    },
    fix: { zh: '请只保留一行', en: 'Keep one of the rows' },
  });

export const unknownCode = (code: string, cell: string): Issue =>
  structureIssue('unknownCode', {
    found: code,
    cell,
    message: { zh: `编号 ${code} 不在本方案中，该行未采用`, en: `code ${code} is not in this scheme; the row is not used` },
    fix: { zh: '请核对编号；自加的说明行请清空编号', en: 'Check the code; for a row of your own leave 编号 blank' },
  });

export const rowWithoutCode = (title: string, cell: string): Issue =>
  structureIssue('rowWithoutCode', {
    found: title,
    cell,
    message: {
      zh: `有一行填了数据但没有编号（${title === '' ? '无名称' : title}），该行未采用`,
      en: `a row holds figures but no code (${title === '' ? 'no title' : title}); it is not used`,
    },
    fix: { zh: '请补上编号，或删除该行的数据', en: 'Enter its code, or remove its figures' },
  });
