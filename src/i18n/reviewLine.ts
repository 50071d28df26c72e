import type { Language } from '../core';

const zh = {
  usage: '用法：npm run review -- <工作簿.xlsx> [--json] [--lang zh|en] [--scheme <方案.json>] [--points known] [--via office]',
  noInput: '请给出要复核的工作簿',
  notReviewed: '未复核：',
  unexpected: '程序出错，没有复核；文件没有改动，请把以下内容报告给维护者：',
};

export type ReviewLineTexts = typeof zh;

const en: ReviewLineTexts = {
  usage: 'Usage: npm run review -- <workbook.xlsx> [--json] [--lang zh|en] [--scheme <scheme.json>] [--points known] [--via office]',
  noInput: 'name the workbook to review',
  notReviewed: 'not reviewed: ',
  unexpected: 'the program failed and nothing was reviewed; the file is unchanged; please report this:',
};

/** The texts of the program that reviews. */
export const reviewLineTexts = (language: Language): ReviewLineTexts => (language === 'en' ? en : zh);
