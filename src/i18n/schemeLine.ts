import type { Language } from '../core';

const zh = {
  usage: [
    '用法：npm run scheme -- check <方案.json> [--units <单位数或名单>] [--json] [--lang zh|en]',
    '　　　npm run scheme -- workbook <方案.json> --out <文件.xlsx> [--units 甲,乙,丙] [--formulas] [--force] [--lang zh|en]',
    '　　　npm run scheme -- show <方案 id>',
    '　　　npm run scheme -- schema',
  ].join('\n'),
  noCommand: '请说明要做什么：check、workbook、show 或 schema',
  unknownCommand: (word: string) => `不认识的命令：${word}`,
  noFile: '请给出方案文件',
  noId: '请给出方案的 id',
  notHere: (option: string, command: string) => `${command} 不用参数 ${option}`,
  noOutput: '请用 --out 指定工作簿写到哪个文件',
  exists: (path: string) => `“${path}”已经存在；如需覆盖，请加 --force`,
  unknownScheme: (id: string, known: string) => `没有随程序提供的方案“${id}”，可用：${known}`,
  tooLarge: (path: string) => `“${path}”超过 10 MB，不是方案文件`,
  noUnits: '--units 后面应为单位数，或用逗号分开的单位名称',
  unitTwice: (unit: string) => `单位“${unit}”出现两次，请只保留一个`,
  tooManyUnits: (most: number) => `单位过多，最多 ${String(most)} 个`,
  unit: (number: number) => `单位${String(number)}`,
  unexpected: '程序出错，没有做完；请把以下内容报告给维护者：',
  unusable: (path: string, errors: number) => `方案文件“${path}”有 ${String(errors)} 处错误，没有生成工作簿；请用 npm run scheme -- check 查看`,
  written: (path: string, units: number) => `工作簿已写入 ${path}（${String(units)} 个单位）`,
  contents: (figures: number, items: number, indicators: number) => `数据项 ${String(figures)} 个，考核项目 ${String(items)} 个，指标 ${String(indicators)} 个`,
  line: (line: number) => `第 ${String(line)} 行`,
  file: '整个文件',
  summary: (errors: number, warnings: number) => `合计：错误 ${String(errors)} 处，提醒 ${String(warnings)} 处`,
  usable: '方案可以使用。',
  refused: '方案不能使用，请改正错误后再查。',
};

export type SchemeLineTexts = typeof zh;

const en: SchemeLineTexts = {
  usage: [
    'Usage: npm run scheme -- check <scheme.json> [--units <number or names>] [--json] [--lang zh|en]',
    '       npm run scheme -- workbook <scheme.json> --out <file.xlsx> [--units A,B,C] [--formulas] [--force] [--lang zh|en]',
    '       npm run scheme -- show <scheme id>',
    '       npm run scheme -- schema',
  ].join('\n'),
  noCommand: 'say what to do: check, workbook, show or schema',
  unknownCommand: (word) => `unknown command: ${word}`,
  noFile: 'name the scheme file',
  noId: 'name the scheme by its id',
  notHere: (option, command) => `${option} does not go with ${command}`,
  noOutput: 'say with --out where the workbook goes',
  exists: (path) => `“${path}” exists; add --force to write over it`,
  unknownScheme: (id, known) => `no scheme “${id}” ships with this program; there are: ${known}`,
  tooLarge: (path) => `“${path}” is larger than 10 MB: no scheme file`,
  noUnits: '--units is followed by the number of units, or by their names with commas between',
  unitTwice: (unit) => `the unit “${unit}” stands twice; keep one of them`,
  tooManyUnits: (most) => `too many units; ${String(most)} at most`,
  unit: (number) => `Unit ${String(number)}`,
  unexpected: 'the program failed and did not finish; please report this:',
  unusable: (path, errors) => `the scheme file “${path}” has ${String(errors)} errors, and no workbook was made; see npm run scheme -- check`,
  written: (path, units) => `workbook written to ${path} (${String(units)} units)`,
  contents: (figures, items, indicators) => `${String(figures)} figures, ${String(items)} items, ${String(indicators)} indicators`,
  line: (line) => `line ${String(line)}`,
  file: 'the whole file',
  summary: (errors, warnings) => `In all: ${String(errors)} errors, ${String(warnings)} warnings`,
  usable: 'The scheme can be used.',
  refused: 'The scheme cannot be used; mend the errors and check again.',
};

/** The texts of the program for scheme files. */
export const schemeLineTexts = (language: Language): SchemeLineTexts => (language === 'en' ? en : zh);
