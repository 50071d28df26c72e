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
  zh: '此处修改不生效：请改回原值；可以修改的只有分值、目标、下限、上限、步长、每步分值，其他调整请修改方案文件',
  en: 'This cell has no effect: change it back; only 分值, 目标, 下限, 上限, 步长 and 每步分值 may be changed here, anything else in the scheme file',
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
    zh: '“指标体系”表除“备注”和可以修改的参数外的每一格，逐条与方案核对；空格不影响。',
    en: 'Every cell of 指标体系 but 备注 and the parameters that may be changed, row by row against the scheme; spaces do not matter.',
  },
  examples: {
    fails: { zh: '把“要求”中的“不低于92%”改成“不低于90%”', en: 'A requirement of 92 % was reworded to 90 %' },
    passes: { zh: '在“备注”列写了说明，调整了行的顺序', en: 'A remark under 备注, the rows in another order' },
  },
  sample: { kind: 'cell', code: 'P1-01-1', heading: '要求', found: '不低于90%', due: '不低于92%', cell: "'指标体系'!F6" },
  words,
});
