import { compare, isError, type Scalar } from './value';

/**
 * The test that a criterion of SUMIF, SUMIFS, COUNTIF, COUNTIFS stands for: an operator in front, `*` and `?` as wildcards,
 * `~` before a character that is meant itself ("SUMIFS function", "COUNTIF function").
 */
export const criterion = (wanted: Scalar): ((value: Scalar) => boolean) => {
  if (typeof wanted !== 'string') return (value) => sameValue(value, wanted ?? 0);
  const found = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(wanted);
  const operator = found?.[1] ?? '=';
  const operand = found?.[2] ?? '';
  if (operand === '') return (value) => blankTest(operator, wanted, value);
  const target = constantOf(operand);
  if (operator === '=' || operator === '<>') {
    const matches = typeof target === 'string' ? wildcard(target) : (value: Scalar): boolean => sameValue(value, target);
    return operator === '=' ? matches : (value) => !matches(value);
  }
  return (value) => typeof value === typeof target && ordered(operator, compare(value, target));
};

const blankTest = (operator: string, wanted: string, value: Scalar): boolean => {
  if (operator === '<>') return value !== null;
  // `""` also matches a formula that shows nothing; `"="` only what is blank.
  return operator === '=' && (value === null || (wanted === '' && value === ''));
};

const sameValue = (value: Scalar, wanted: Scalar): boolean => {
  if (isError(value) || isError(wanted)) return isError(value) && isError(wanted) && value.error === wanted.error;
  if (typeof value === typeof wanted) return compare(value, wanted) === 0;
  // A text that reads as the wanted number counts as it.
  return typeof value === 'string' && typeof wanted === 'number' && value.trim() !== '' && Number(value) === wanted;
};

const constantOf = (text: string): Scalar => {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(number)) return number;
  const upper = text.toUpperCase();
  return upper === 'TRUE' || upper === 'FALSE' ? upper === 'TRUE' : text;
};

const ordered = (operator: string, sign: number): boolean =>
  operator === '<' ? sign < 0 : operator === '>' ? sign > 0 : operator === '<=' ? sign <= 0 : sign >= 0;

const wildcard = (pattern: string): ((value: Scalar) => boolean) => {
  const source = pattern.replace(/~([*?~])|([*?])|([.+^${}()|[\]\\/])/g, (_, literal?: string, wild?: string, special?: string) => {
    if (literal !== undefined) return `\\${literal}`;
    return wild === undefined ? `\\${special ?? ''}` : wild === '*' ? '.*' : '.';
  });
  const expression = new RegExp(`^${source}$`, 'isu');
  return (value) => typeof value === 'string' && expression.test(value);
};
