import type { Issue } from '../../checks';
import { structureIssue } from '../structure';

/** Columns that a table must have and has not. */
export const missingHeadings = (table: string, missing: readonly string[]): Issue =>
  structureIssue('missingHeading', {
    found: missing.join('、'),
    message: {
      zh: `表 ${table} 缺少列：${missing.join('、')}`,
      en: `table ${table} lacks the columns: ${missing.join(', ')}`,
    },
    fix: {
      zh: '请把列标题改回原来的文字（列的先后顺序可以不同）',
      en: 'Change the headings back to the original words (their order does not matter)',
    },
  });
