import type { Text } from '../../core';
import { structureCheck, type Finding } from './structureCheck';

interface Given {
  readonly unit: string;
  readonly veto: { readonly code: string; readonly title: Text; readonly trigger?: string };
  /** Where a decision would be entered: on the sheet of remarks, or in a file of figures. */
  readonly decidedIn: 'workbook' | 'file';
}

const inWorkbook = ({ unit, veto: { code, title } }: Given): Pick<Finding, 'found' | 'message' | 'fix'> => ({
  found: '是',
  message: {
    zh: `${unit}填报了“${title.zh}”的情形，尚无决定，按待核处理`,
    en: `${unit} reports a case for the veto “${title.en}”; it is not decided and counts as pending`,
  },
  fix: {
    zh: `请在“扣分与佐证”表填写代码 ${code} 的决定（一票否决或不否决）、理由和佐证文号`,
    en: `On sheet 扣分与佐证 enter the decision on ${code} (一票否决 or 不否决) with reason and evidence`,
  },
});

const inFile = ({ unit, veto: { code, title } }: Given): Pick<Finding, 'found' | 'message' | 'fix'> => ({
  found: code,
  message: {
    zh: `${unit}的否决事项“${title.zh}”没有明确且写明理由的决定，按待核处理`,
    en: `the veto “${title.en}” of ${unit} lacks a clear decision with its reason and counts as pending`,
  },
  fix: {
    zh: `请在该单位的 remarks 中写明 ${code} 的决定（vetoed 为 true 或 false）、理由（reason）和佐证文号（evidence）`,
    en: `give the decision on ${code} in the unit's remarks: vetoed (true or false), reason and evidence`,
  },
});

export const vetoOpen = structureCheck({
  code: 'S035',
  level: 'warning',
  title: { zh: '否决事项待决定', en: 'Veto not decided' },
  needs: {
    zh: '触发否决的数据项填了“是”，而“扣分与佐证”中没有该事项的决定。',
    en: 'A figure that triggers a veto says 是, and 扣分与佐证 has no decision on it.',
  },
  examples: {
    fails: { zh: '“重大案件”填“是”，没有任何决定', en: 'A grave case is reported, and nobody has decided' },
    passes: { zh: '“扣分与佐证”写了“不否决”和理由', en: '扣分与佐证 has 不否决 with its reason' },
  },
  sample: { unit: '青山区', veto: { code: 'V1', title: { zh: '重大案件', en: 'a grave case' } }, decidedIn: 'workbook' },
  words: (given: Given): Finding => ({
    unit: given.unit,
    ...(given.veto.trigger !== undefined && { figure: given.veto.trigger }),
    ...(given.decidedIn === 'workbook' ? inWorkbook(given) : inFile(given)),
  }),
});
