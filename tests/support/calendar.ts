import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The workbook after somebody has had it count days from 1904 (选项 → 高级 → 使用 1904 日期系统): what cells hold stays as it is. */
export const from1904 = (bytes: Uint8Array): Uint8Array => {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const marked = xml.includes('<workbookPr') ? xml.replace('<workbookPr', '<workbookPr date1904="1"') : xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(marked) });
};
