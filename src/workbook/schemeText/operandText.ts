import { sideSigns, type Operand } from '../../core';

/** Gives the Chinese title of a figure by its id. */
export type TitleOf = (figure: string) => string;

const signs = { sum: '＋', product: '×', mean: '、', maximum: '、', minimum: '、' } as const;

const relationSigns = { ...sideSigns, equal: '＝' } as const;

/** Only what is made of several operands needs brackets within another. */
const bracketed = (operand: Operand, title: TitleOf): string => {
  const text = operandText(operand, title);
  const compound =
    typeof operand !== 'string' && ['sum', 'difference', 'product', 'ratio', 'growth', 'if'].includes(operand.kind);
  return compound ? `（${text}）` : text;
};

const joined = (of: readonly Operand[], sign: string, title: TitleOf): string =>
  of.map((operand) => bracketed(operand, title)).join(sign);

const scaled = (scale: string | undefined): string => (scale === undefined || scale === '1' ? '' : `×${scale}`);

/** How a number is computed, in Chinese with the titles of the figures: `政策内出生数÷出生总数×100`. */
export const operandText = (operand: Operand, title: TitleOf): string => {
  if (typeof operand === 'string') return title(operand);
  switch (operand.kind) {
    case 'constant':
    case 'day':
      return operand.value.value;
    case 'sum':
    case 'product':
      return joined(operand.of, signs[operand.kind], title);
    case 'difference':
      return `${bracketed(operand.from, title)}－${bracketed(operand.subtract, title)}`;
    case 'ratio':
      return `${bracketed(operand.of, title)}÷${bracketed(operand.per, title)}${scaled(operand.scale)}`;
    case 'growth': {
      const before = bracketed(operand.before, title);
      return `（${bracketed(operand.now, title)}－${before}）÷${before}${scaled(operand.scale)}`;
    }
    case 'mean':
      return `平均（${joined(operand.of, signs.mean, title)}）`;
    case 'maximum':
      return `取大（${joined(operand.of, signs.maximum, title)}）`;
    case 'minimum':
      return `取小（${joined(operand.of, signs.minimum, title)}）`;
    case 'absolute':
      return `｜${operandText(operand.of, title)}｜`;
    case 'ceiling':
      return `进位取整（${operandText(operand.of, title)}）`;
    case 'round':
      return `四舍五入到 ${String(operand.places)} 位（${operandText(operand.of, title)}）`;
    case 'if': {
      const [left, right] = [operandText(operand.left, title), operandText(operand.right, title)];
      const otherwise = operandText(operand.else, title);
      return `若 ${left} ${relationSigns[operand.relation]} ${right} 则 ${operandText(operand.then, title)}，否则 ${otherwise}`;
    }
  }
};
