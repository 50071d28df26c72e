import type { Language } from '../../core';

const zh = {
  title: '计分规则',
  made: '本页由 `npm run docs` 根据程序中的规则和方案生成，请勿手工修改。方案文件的写法见 [scheme-format.zh-CN.md](scheme-format.zh-CN.md)。',
  intro: [
    '每个指标有一条规则（`rule`），用 `kind` 写明种类，其余各项见下。“带来源”的值写成 `{ "value": …, "basis": "document" }`：文件写明的用 `document`（原文），自己定的用 `assumed`（默认）。',
  ],
  kinds: '规则的种类',
  kind: '种类',
  meaning: '含义',
  looksAt: '依据',
  judges: { measure: '测算值', peers: '全部单位的测算值', answers: '填报的程度、是否或分数' },
  fieldName: '项',
  value: '写什么',
  colon: '：',
};

export type RulesTexts = typeof zh;

const en: RulesTexts = {
  title: 'Ways of scoring',
  made: 'This page is made from the rules and schemes of the program by `npm run docs`; do not edit it by hand. How a scheme file is written: [scheme-format.md](scheme-format.md).',
  intro: [
    'Every indicator has one `rule`, whose `kind` says which; its other fields are told below. A value “with its basis” is written `{ "value": …, "basis": "document" }`: `document` for what the assessment document says, `assumed` for what you chose.',
  ],
  kinds: 'Kinds of rules',
  kind: 'Kind',
  meaning: 'Meaning',
  looksAt: 'Looks at',
  judges: { measure: 'a measure', peers: 'the measures of all units', answers: 'degrees, yes or no, or points that were entered' },
  fieldName: 'Field',
  value: 'What to write',
  colon: ': ',
};

/** The texts of the page about ways of scoring. */
export const rulesTexts = (language: Language): RulesTexts => (language === 'en' ? en : zh);
