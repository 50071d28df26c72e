import { structureCheck, type Finding } from './structureCheck';

type Given =
  /** A cell of the sheet holds something else than the scheme. */
  | {
      readonly kind: 'cell';
      readonly code: string;
      readonly heading: string;
      readonly found: string;
      readonly due: string;
      readonly cell: string;
    }
  | { readonly kind: 'strange' | 'twice'; readonly code: string; readonly cell: string }
  | { readonly kind: 'missing'; readonly code: string };

const fix = {
  zh: '本版本按方案计分，表中修改不生效：请改回原值；需要调整时请修改方案文件',
  en: 'Scores follow the scheme, not this sheet: change it back, or change the scheme file',
};

const words = (given: Given): Finding => {
  const { code } = given;
  switch (given.kind) {
    case 'cell':
      return {
        found: given.found,
        cell: given.cell,
        expected: { zh: given.due, en: given.due },
        message: {
          zh: `指标 ${code} 的“${given.heading}”与计分方案不一致，应为“${given.due}”`,
          en: `${given.heading} of indicator ${code} differs from the scheme, which has “${given.due}”`,
        },
        fix,
      };
    case 'twice':
      return {
        found: code,
        cell: given.cell,
        message: { zh: `指标 ${code} 在指标体系中出现多行`, en: `indicator ${code} stands in several rows of 指标体系` },
        fix,
      };
    case 'strange':
      return {
        found: code,
        cell: given.cell,
        message: { zh: `指标 ${code} 不在计分方案中`, en: `indicator ${code} is not in the scheme` },
        fix,
      };
    case 'missing':
      return {
        found: code,
        message: { zh: `指标体系中缺少指标 ${code}`, en: `indicator ${code} is missing from 指标体系` },
        fix,
      };
  }
};

export const schemeDiffers = structureCheck({
  code: 'S010',
  level: 'error',
  title: { zh: '指标体系与方案不一致', en: '指标体系 differs from the scheme' },
  needs: {
    zh: '“指标体系”表除“备注”外的每一格，逐条与方案核对；空格不影响。',
    en: 'Every cell of 指标体系 but 备注, row by row against the scheme; spaces do not matter.',
  },
  examples: {
    fails: { zh: '把某指标的分值从 6 改成 7', en: 'The points of an indicator were changed from 6 to 7' },
    passes: { zh: '在“备注”列写了说明，调整了行的顺序', en: 'A remark under 备注, the rows in another order' },
  },
  sample: { kind: 'cell', code: 'P1-01-1', heading: '分值', found: '7', due: '6', cell: "'指标体系'!G6" },
  words,
});
