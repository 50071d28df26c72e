import type { Text } from '../../core';
import { structureCheck } from './structureCheck';

type Given =
  /** The file cannot be read, or is not as the workbook carried it. */
  | { readonly kind: 'faulty'; readonly why: Text }
  /** A scheme that ships has the same id and version and says something else. */
  | { readonly kind: 'clash'; readonly scheme: string };

export const schemeFileUnusable = structureCheck({
  code: 'S019',
  level: 'error',
  title: { zh: '工作簿所带的方案文件不能使用', en: 'Scheme file of the workbook unusable' },
  needs: {
    zh: '名称 KH_SchemeFile 所指的单元格，用方案文件生成的工作簿才有；读出的方案按方案文件的全部规则检查。',
    en: 'The cells that the name KH_SchemeFile means, in workbooks made from a scheme file; what is read there is checked as every scheme file is.',
  },
  examples: {
    fails: { zh: '隐藏表中的方案文件被改动或缺了一段', en: 'The file on the hidden sheet was changed, or a piece of it is missing' },
    passes: { zh: '用方案文件生成后没有动过的工作簿', en: 'A workbook as it was made from the file' },
  },
  sample: { kind: 'faulty', why: { zh: '第 1 行第 30001 列：内容不完整', en: 'line 1, column 30001: the text ends too early' } },
  words: (given: Given) =>
    given.kind === 'faulty'
      ? {
          found: given.why.zh,
          message: { zh: `工作簿所带的方案文件不能使用：${given.why.zh}`, en: `the scheme file that the workbook carries cannot be used: ${given.why.en}` },
          fix: { zh: '请用方案文件重新生成工作簿，或在命令行用 --scheme 指定方案文件', en: 'Make the workbook anew from the scheme file, or name the file with --scheme on the command line' },
        }
      : {
          found: given.scheme,
          message: {
            zh: `工作簿所带的方案文件与随程序提供的方案“${given.scheme}”编号、版本相同，内容不同`,
            en: `the scheme file that the workbook carries has the id and version of “${given.scheme}”, which ships, and says something else`,
          },
          fix: { zh: '请在方案文件中改用自己的编号或版本，再重新生成工作簿', en: 'Give the scheme file an id or a version of its own, and make the workbook anew' },
        },
});
