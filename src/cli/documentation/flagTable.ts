import { flags, type Flag, type Language } from '../../core';
import { textsIn } from '../../i18n';
import { flagWords } from '../../workbook';
import { flagSamples } from '../../workbook/build';
import { tableOf } from './markdown';

interface FlagWords {
  readonly columns: readonly [sign: string, word: string, meaning: string];
  /** Stands for the sign of a flag that has none. */
  readonly none: string;
  readonly meanings: Readonly<Record<Flag, string>>;
  /** How the word in the cells is told where it is in another language. */
  readonly named: (inCells: string, inPane: string) => string;
}

const zh: FlagWords = {
  columns: ['符号', '标记', '含义'],
  none: '（没有）',
  meanings: {
    veto: '已决定一票否决，并写明了理由；后果按方案，没有另外写明的，等次按最低',
    circular: '达到建议通报的程度，由考核单位决定',
    interview: '达到建议约谈的程度，由考核单位决定',
    pending: '数据缺少或有错误，暂不能评分；补正后重新评分',
    failing: '没有达到要求，或因次数、差距扣了分',
    near: '达到要求，但接近界限',
    encouraged: '文件鼓励的事项，已做到',
    notApplicable: '没有此种情形，怎样计分由方案规定',
    met: '达到要求，不加颜色和符号',
  },
  named: (inCells) => inCells,
};

const en: FlagWords = {
  columns: ['Sign', 'Flag', 'Meaning'],
  none: '(none)',
  meanings: {
    veto: 'a veto was decided and its reason given; what follows is up to the scheme, the lowest grade where it says nothing else',
    circular: 'far enough off that a public notice is suggested; the office decides',
    interview: 'far enough off that an interview is suggested; the office decides',
    pending: 'figures are missing or wrong, so it cannot be scored yet; mend them and score again',
    failing: 'the requirement was missed, or points were lost by number or distance',
    near: 'met, but close to the limit',
    encouraged: 'something that the document encourages was done',
    notApplicable: 'the case does not exist; the scheme says how it scores',
    met: 'met; no colour and no sign',
  },
  named: (inCells, inPane) => `${inCells} (${inPane})`,
};

/** The flags as sheets show them, most severe first, and what they mean. */
export const flagTable = (language: Language): readonly string[] => {
  const { columns, none, meanings, named } = language === 'en' ? en : zh;
  const texts = textsIn(language);
  const signs = new Map(flagSamples.map(({ flag, sign }) => [flag, sign]));
  const signOf = (flag: Flag): string => signs.get(flag) || none;
  return tableOf([columns, ...flags.map((flag) => [signOf(flag), named(flagWords[flag], texts[`flag.${flag}`]), meanings[flag]])]);
};
