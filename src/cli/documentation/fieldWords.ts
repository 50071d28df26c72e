import type { Field, Language, NumberRange } from '../../core';

const ranges: Readonly<Record<Language, Readonly<Record<NumberRange, string>>>> = {
  zh: { any: '数', notNegative: '不小于 0 的数', positive: '大于 0 的数', share: '0 至 1 的数' },
  en: { any: 'number', notNegative: 'number, not below 0', positive: 'number above 0', share: 'number from 0 to 1' },
};

const figureKinds: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: { count: '整数', amount: '数', degree: '程度', yesNo: '是否', date: '日期' },
  en: { count: 'count', amount: 'amount', degree: 'degree', yesNo: 'yes or no', date: 'day' },
};

/** What is to be written in a field of a rule, in a few words. */
export const fieldWords = (field: Field, language: Language): string => {
  const zh = language === 'zh';
  switch (field.type) {
    case 'optional':
      return `${fieldWords(field.of, language)}${zh ? '，可不写' : ', may be left out'}`;
    case 'operand':
      return zh ? '计算' : 'calculation';
    case 'target':
      return zh ? '计算，带来源' : 'calculation with its basis';
    case 'number':
      return zh ? `${ranges.zh[field.range]}，带来源` : `${ranges.en[field.range]}, with its basis`;
    case 'flag':
      return zh ? 'true 或 false，带来源' : 'true or false, with its basis';
    case 'choice':
      return `${field.of.map((word) => `\`${word}\``).join(zh ? '、' : ', ')}${zh ? ' 之一，带来源' : ': one of these, with its basis'}`;
    case 'text':
      return zh ? '中英文文字' : 'text in both languages';
    case 'slope':
      return zh ? '扣分步长' : 'slope';
    case 'bound':
      return zh ? '界限，写明含不含' : 'bound, inclusive or not';
    case 'figure': {
      const kinds = field.kinds.map((kind) => figureKinds[language][kind] ?? kind).join(zh ? '、' : ', ');
      return zh ? `数据项的 id（${kinds}）` : `id of a figure (${kinds})`;
    }
    case 'shares':
      return zh ? '各程度的得分比例，带来源' : 'share of the points for each degree, with its basis';
    case 'list':
      return zh ? `列表，每项为：${fieldWords(field.of, language)}` : `list, each entry: ${fieldWords(field.of, language)}`;
    case 'object':
      return Object.entries(field.fields)
        .map(([key, inner]) => `\`${key}\`${zh ? '（' : ' ('}${fieldWords(inner, language)}${zh ? '）' : ')'}`)
        .join(zh ? '、' : ', ');
  }
};
