import type { Text } from '../../core';
import { structureCheck, type Finding } from './structureCheck';

/** Where the cell is, and what stays in force. */
interface Place {
  readonly code: string;
  /** Heading of the column. */
  readonly heading: string;
  readonly found: string;
  readonly inForce: string;
  readonly cell: string;
}

type Given = Place &
  (
    | { readonly kind: 'blank' | 'notNumber' | 'negative' | 'notPositive' | 'notShare' | 'several' }
    /** The rule has no such parameter. */
    | { readonly kind: 'none' }
    /** The values of the rule do not go together. */
    | { readonly kind: 'fault'; readonly why: Text }
    /** The points of the indicators no longer add up to those of the item. */
    | { readonly kind: 'sum'; readonly item: string; readonly sum: string; readonly due: string; readonly difference: string }
    /** No word that says where a value comes from. */
    | { readonly kind: 'basis' }
  );

const why = (given: Given): Text => {
  switch (given.kind) {
    case 'blank':
      return { zh: '是空的', en: 'is blank' };
    case 'notNumber':
      return { zh: '不是数字', en: 'is no number' };
    case 'negative':
      return { zh: '不能小于 0', en: 'must not be below 0' };
    case 'notPositive':
      return { zh: '应大于 0', en: 'must be above 0' };
    case 'notShare':
      return { zh: '应在 0 与 1 之间', en: 'must lie between 0 and 1' };
    case 'several':
      return { zh: '在此规则中有多个不同的值，不能在一格里修改', en: 'stands for several values of this rule and cannot be changed in one cell' };
    case 'none':
      return { zh: '在此指标的规则中没有，填写不起作用', en: 'is no parameter of the rule of this indicator' };
    case 'fault':
      return { zh: `与其他参数不相容：${given.why.zh}`, en: `does not go with the other parameters: ${given.why.en}` };
    case 'sum': {
      const { item, sum, due, difference } = given;
      return {
        zh: `使考核项目 ${item} 的指标分值合计为 ${sum} 分，不等于 ${due} 分，相差 ${difference} 分`,
        en: `makes the points of item ${item} add up to ${sum} instead of ${due}, a difference of ${difference}`,
      };
    }
    case 'basis':
      return { zh: '应为“原文”或“默认”', en: 'must be 原文 or 默认' };
  }
};

const fixes: Readonly<Record<Given['kind'], (inForce: string) => Text>> = {
  blank: (inForce) => ({ zh: `请填 ${inForce} 或新的值`, en: `Enter ${inForce} or another value` }),
  notNumber: (inForce) => ({ zh: `请只填数字，不带单位和百分号；不修改的请填回 ${inForce}`, en: `Enter a number without a unit or %; ${inForce} to leave it as it is` }),
  negative: (inForce) => ({ zh: `请改正，或填回 ${inForce}`, en: `Mend it, or enter ${inForce}` }),
  notPositive: (inForce) => ({ zh: `请改正，或填回 ${inForce}`, en: `Mend it, or enter ${inForce}` }),
  notShare: (inForce) => ({ zh: `请改正，或填回 ${inForce}`, en: `Mend it, or enter ${inForce}` }),
  several: (inForce) => ({ zh: `请填回“${inForce}”；需要调整时请修改方案文件`, en: `Enter “${inForce}” again, or change the scheme file` }),
  none: () => ({ zh: '请清空此格；需要换规则时请修改方案文件', en: 'Empty the cell, or change the scheme file' }),
  fault: (inForce) => ({ zh: `请一并改正有关的参数，或填回 ${inForce}`, en: `Mend the parameters together, or enter ${inForce}` }),
  sum: (inForce) => ({ zh: `请同时调整本考核项目其他指标的分值，使合计不变；或填回 ${inForce}`, en: `Change the points of its other indicators too, or enter ${inForce}` }),
  basis: () => ({ zh: '考核文件有规定的填“原文”，否则填“默认”', en: 'Enter 原文 where the document says so, 默认 otherwise' }),
};

/** What the cell says is not used; for a basis, nothing but its word. */
const consequence = ({ kind, inForce }: Given): Text => {
  if (kind === 'basis') return { zh: '按“默认”处理', en: '默认 is assumed' };
  return kind === 'none' ? { zh: '', en: '' } : { zh: `仍按 ${inForce} 计分`, en: `${inForce} stays in force` };
};

const words = (given: Given): Finding => {
  const { code, heading, found, inForce, cell } = given;
  const [reason, then] = [why(given), consequence(given)];
  return {
    found,
    cell,
    expected: { zh: inForce, en: inForce },
    message: {
      zh: `指标 ${code} 的“${heading}”${reason.zh}${then.zh === '' ? '' : `，${then.zh}`}`,
      en: `${heading} of indicator ${code} ${reason.en}${then.en === '' ? '' : `; ${then.en}`}`,
    },
    fix: fixes[given.kind](inForce),
  };
};

export const parameterRefused = structureCheck({
  code: 'S018',
  level: 'error',
  title: { zh: '修改的参数没有采用', en: 'Changed parameter not used' },
  needs: {
    zh: '“指标体系”表的分值、目标、下限、上限、步长、每步分值各列。合理的修改即为本工作簿的参数，不在此列；同一考核项目的分值合计必须不变。',
    en: 'The columns 分值, 目标, 下限, 上限, 步长 and 每步分值 of 指标体系. A change that makes sense is in force and no finding; the points of an item must still add up.',
  },
  examples: {
    fails: { zh: '把步长改成 −1；把某指标的分值从 6 改成 7，其他指标不变', en: 'A step of −1; 7 points instead of 6 for one indicator and nothing else' },
    passes: { zh: '把目标从 92 改成 90', en: 'A target of 90 instead of 92' },
  },
  sample: { kind: 'sum', code: 'P1-01-1', heading: '分值', found: '7', inForce: '6', cell: "'指标体系'!G6", item: 'P1-01', sum: '11', due: '10', difference: '1' },
  words,
});
