import { headings, tables } from './layout';

const cell = `${tables.issues}[[#This Row],[${headings.issues.cell}]]`;

/** The formula of the 链接 column of 数据问题, the same in every row: a link to the cell that the row names. */
export const linkFormula = `=IF(${cell}="","",HYPERLINK("#"&${cell},"转到"))`;

/** What the link shows. */
export const linkText = '转到';
