import type { Text } from '../../core/scheme';

export const text = (zh: string, en: string): Text => ({ zh, en });

/** Units of measure. */
export const units = {
  persons: text('人', 'persons'),
  tenThousandYuan: text('万元', '10,000 yuan'),
  yuanPerHead: text('元/人', 'yuan per head'),
  percent: text('%', '%'),
  perMille: text('‰', '‰'),
  boysPerHundredGirls: text('男/百女', 'boys per 100 girls'),
  times: text('次', 'times'),
  hours: text('学时', 'class hours'),
  measures: text('项', 'number'),
  mechanisms: text('个', 'number'),
  cases: text('件', 'cases'),
  places: text('个', 'number'),
  errors: text('处', 'number'),
  date: text('日期', 'date'),
  degree: text('程度', 'degree'),
  yesNo: text('是/否', 'yes/no'),
} as const;
