import type { CellValue, Place } from '../../host/port';

/** A heading, code or name as it is compared: without spaces of any width and line breaks, which staff add and do not see. */
export const plain = (text: string): string => text.replace(/[\s\u00a0\u200b\ufeff\u3000]+/gu, '');

/** The text of a cell; numbers as their digits, blank and errors as ''. */
export const cellText = (value: CellValue | undefined): string => {
  if (value === null || value === undefined || typeof value === 'object') return '';
  return String(value).trim();
};

const lettersInAlphabet = 26;

/** `0` → `A`, `27` → `AB` */
export const columnLetters = (column: number): string => {
  const rest = Math.floor(column / lettersInAlphabet) - 1;
  const letter = String.fromCharCode(65 + (column % lettersInAlphabet));
  return rest < 0 ? letter : `${columnLetters(rest)}${letter}`;
};

/** `'数据填报'!F12` */
export const addressOf = ({ sheet, row, column }: Place): string =>
  `'${sheet.replaceAll("'", "''")}'!${columnLetters(column)}${String(row + 1)}`;
