import type { Issue } from '../checks';
import type { HostError, HostErrorCode } from '../host/port';
import type { Text } from '../core';

/** What a host could not do, in words for whoever sits before it. */
export const hostIssue = ({ code, subject }: HostError): Issue => ({
  level: 'error',
  code: codes[code],
  found: subject,
  expected: { zh: '', en: '' },
  ...words(code, subject),
});

const codes: Readonly<Record<HostErrorCode, string>> = {
  protected: 'S040',
  cellBeingEdited: 'S041',
  readOnly: 'S042',
  notFound: 'S043',
  tooLarge: 'S044',
  tooOld: 'S045',
  noAnswer: 'S046',
  unsupported: 'S047',
  unexpected: 'S048',
};

const words = (code: HostErrorCode, subject: string): { readonly message: Text; readonly fix: Text } => {
  switch (code) {
    case 'protected':
      return {
        message: { zh: `工作表“${subject}”受保护，无法写入结果`, en: `sheet ${subject} is protected; results cannot be written` },
        fix: { zh: '请在“审阅”中撤销该工作表的保护后重新评分', en: 'Unprotect the sheet under Review, then score again' },
      };
    case 'cellBeingEdited':
      return {
        message: { zh: '有单元格正在编辑', en: 'a cell is being edited' },
        fix: { zh: '请按 Enter 结束编辑后再试', en: 'Press Enter to finish editing, then try again' },
      };
    case 'readOnly':
      return {
        message: { zh: '工作簿是只读的，无法写入结果', en: 'the workbook is read-only; results cannot be written' },
        fix: { zh: '请另存一份可编辑的副本后再评分', en: 'Save an editable copy, then score' },
      };
    case 'notFound':
      return {
        message: { zh: `写入时找不到“${subject}”，工作簿可能刚被修改`, en: `“${subject}” was not found; the workbook may just have changed` },
        fix: { zh: '请重新评分；如仍不行，请检查工作表和表名', en: 'Score again; if that fails, check sheets and table names' },
      };
    case 'tooLarge':
      return {
        message: { zh: '数据量超过一次读写的上限', en: 'there is more data than one request can carry' },
        fix: { zh: '请减少单位数，分成几个工作簿评分', en: 'Split the units over several workbooks' },
      };
    case 'tooOld':
      return {
        message: { zh: '这个版本的 Excel 太旧，缺少所需的功能', en: 'this Excel is too old' },
        fix: { zh: '请使用 Excel 2021 或更新的版本', en: 'Use Excel 2021 or later' },
      };
    case 'noAnswer':
      return {
        message: { zh: 'Excel 没有响应', en: 'Excel does not answer' },
        fix: { zh: '请关闭打开的对话框后再试', en: 'Close open dialogues, then try again' },
      };
    case 'unsupported':
      return {
        message: { zh: `这里不能执行此操作：${subject}`, en: `this cannot be done here: ${subject}` },
        fix: { zh: '请在 Excel 中操作', en: 'Do it in Excel' },
      };
    case 'unexpected':
      return {
        message: { zh: `Excel 报告了意外的错误（${subject}）`, en: `Excel reported an unexpected error (${subject})` },
        fix: { zh: '请重试；如仍出现，请保存工作簿并重新打开', en: 'Try again; if it persists, save the workbook and reopen it' },
      };
  }
};
