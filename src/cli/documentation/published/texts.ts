import type { Language } from '../../../core';

const zh = {
  title: (count: number) => `${count} 种公布过的计分办法`,
  intro: [
    '下列办法都出自公布过的考核方案；每一种都有一份完整的方案文件（`src/schemes/published/`），并有用例检验：左边的数据得右边的分。名称后注明“含我们的读法”的，原文没有写全，补足之处在方案中标为 `assumed`（默认）。',
  ],
  number: '序号',
  way: '办法',
  kinds: '规则',
  source: '出处',
  inferred: '（含我们的读法）',
  at: (place: string) => `方案文件中的 \`${place}\`：`,
  unit: '单位',
  figures: '数据',
  points: '得分',
  total: '合计',
  none: '待核或不计',
  vetoed: (code: string) => `${code} 已否决`,
  reason: (reason: string) => `理由：${reason}`,
  comma: '、',
  colon: '：',
  answers: { yes: '是', no: '否', full: '落实', part: '部分落实', none: '未落实', 'n/a': '不适用' } as Readonly<Record<string, string>>,
  wrappers: {
    bonus: '`bonus`（超额加分）',
    cap: '`cap`（最高分）',
    floor: '`floor`（最低分）',
    waiver: '`waiver`（免予扣分）',
    notApplicable: '`notApplicable`（不适用）',
    'item composition': '考核项目的 `composition`',
    composition: '方案的 `composition`',
    vetoes: '`vetoes`（一票否决）',
    grades: '`grades`（等次）',
  } as Readonly<Record<string, string>>,
};

export type PublishedTexts = typeof zh;

const en: PublishedTexts = {
  title: (count) => `${count} published ways of scoring`,
  intro: [
    'All of these come from assessment schemes that were published. Each has a complete scheme file (`src/schemes/published/`) and is tested: the figures on the left earn the points on the right. “Partly our reading” means that the source does not say everything; what was added is `assumed` in the scheme.',
  ],
  number: 'No.',
  way: 'Way',
  kinds: 'Rules',
  source: 'Source',
  inferred: ' (partly our reading)',
  at: (place) => `\`${place}\` of the scheme file:`,
  unit: 'Unit',
  figures: 'Figures',
  points: 'Points',
  total: 'total',
  none: 'pending or not counted',
  vetoed: (code) => `veto ${code} decided`,
  reason: (reason) => `reason: ${reason}`,
  comma: ', ',
  colon: ': ',
  answers: { yes: 'yes', no: 'no', full: 'carried out', part: 'partly', none: 'not carried out', 'n/a': 'not applicable' },
  wrappers: {
    bonus: '`bonus` (over-fulfilment)',
    cap: '`cap`',
    floor: '`floor`',
    waiver: '`waiver`',
    notApplicable: '`notApplicable`',
    'item composition': '`composition` of an item',
    composition: '`composition` of the scheme',
    vetoes: '`vetoes`',
    grades: '`grades`',
  },
};

export const publishedTexts = (language: Language): PublishedTexts => (language === 'en' ? en : zh);
