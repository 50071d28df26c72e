import type { z } from 'zod';
import { kinds } from '../../core';
import type { Text } from '../../core/scheme';
import { text } from '../authoring';
import { brief, pathText, type Path, type Problem } from './problem';
import type { Finding } from './values';

type ZodIssue = z.core.$ZodIssue;

/** Words for what zod found; one problem for every key, value or branch that is wrong. */
export const problemsOf = (issues: readonly ZodIssue[], at: Path = []): readonly Problem[] =>
  issues.flatMap((issue) => {
    const path = [...at, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: pathText([...path, key]), message: unknownKey(key) }));
    }
    if (issue.code === 'invalid_union') {
      if (issue.input === undefined) return [{ path: pathText(path), message: missing }];
      const branch = issue.errors.find((errors) => !errors.some(isAboutTheWhole));
      if (branch !== undefined) return problemsOf(branch, path);
      if (issue.discriminator !== undefined) return [{ path: pathText(path), message: unknownKind, ...kindsFor(path) }];
      const refined = issue.errors.flat().find(({ code }) => code === 'custom');
      return [{ path: pathText(path), message: refined === undefined ? wrongType : messageOf(refined) }];
    }
    return [{ path: pathText(path), message: messageOf(issue), ...fixOf(issue, path) }];
  });

/** What to write where one of several words was due. */
const kindsFor = (path: Path): { readonly fix?: Text } => {
  const [holder, key] = path.slice(-2);
  if (key !== 'kind' || holder !== 'rule') return {};
  const names = Object.keys(kinds).join(', ');
  return { fix: text(`可用的种类：${names}`, `kinds of rules: ${names}`) };
};

/** Keys that people leave out, and what to write there. */
const due: ReadonlyMap<PropertyKey, Text> = new Map([
  ['inclusive', text('写明界限本身算不算：{ "value": true, "basis": … } 为含，false 为不含', 'say whether the bound itself counts: { "value": true, "basis": … } if it does, false if not')],
  ['steps', text('写明不足一步怎样计：whole 满一步才计，started 不足一步按一步，continuous 按比例', 'say how part of a step counts: whole, started or continuous')],
  ['side', text('写明哪一边算好：atLeast 不低于，moreThan 高于，atMost 不超过，lessThan 低于', 'say which side is good: atLeast, moreThan, atMost or lessThan')],
  ['whenUndefined', text('写明分母为 0 时怎样计：notApplicable 不适用，pending 待核', 'say what a denominator of 0 means: notApplicable or pending')],
]);

const fixOf = (issue: ZodIssue, path: Path): { readonly fix?: Text } => {
  const fix = issue.code === 'invalid_type' && issue.input === undefined ? due.get(path.at(-1) ?? '') : undefined;
  return fix === undefined ? {} : { fix };
};

/** The branch does not fit at all, so that what it says about the inside is of no use. */
const isAboutTheWhole = ({ code, path }: ZodIssue): boolean => path.length === 0 && (code === 'invalid_type' || code === 'custom');

const unknownKey = (key: string): Text => text(`未知的键 ${brief(key)}`, `unknown key ${brief(key)}`);
const unknownKind = text('未知的种类', 'unknown kind');
const missing = text('缺少此项', 'missing');
const wrongType = text('类型不对', 'wrong type of value');

const messageOf = (issue: ZodIssue): Text => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? missing : mistyped(issue.expected);
    case 'invalid_value': {
      const allowed = issue.values.map(String).join(', ');
      return text(`只能是：${allowed}`, `must be one of: ${allowed}`);
    }
    case 'too_small':
      return text('至少要有一项', 'must not be empty');
    case 'too_big':
      return issue.origin === 'string' ? findings.long : text(`最多 ${String(issue.maximum)} 项`, `at most ${String(issue.maximum)} entries are allowed`);
    case 'custom':
      return found(issue.params);
    default:
      return wrongType;
  }
};

const typeWords: Readonly<Record<string, Text>> = {
  string: text('应为文字', 'must be a text'),
  number: text('应为数字', 'must be a number'),
  boolean: text('应为 true 或 false', 'must be true or false'),
  array: text('应为列表', 'must be a list'),
  object: text('应为对象', 'must be an object'),
};

const mistyped = (expected: string): Text => typeWords[expected] ?? wrongType;

const findings: Readonly<Record<Finding, Text>> = {
  decimal: text('应为十进制数，如 0.9，不带指数和千分位', 'must be a decimal such as 0.9, without exponent or grouping'),
  whole: text('应为整数', 'must be a whole number'),
  negative: text('不能为负数', 'must not be negative'),
  notPositive: text('应大于 0', 'must be above 0'),
  notShare: text('应在 0 与 1 之间', 'must lie between 0 and 1'),
  day: text('应为日期，如 2012-06-30', 'must be a date such as 2012-06-30'),
  blank: text('不能为空', 'must not be blank'),
  long: text('文字过长', 'too long a text'),
  unreadable: text('含有无法保存的字符', 'holds characters that cannot be kept'),
  name: text('不能作为名称：不能为空，首尾不能有空格', 'cannot be a name: not blank, and no blanks at its ends'),
  code: text('编号应以字母开头，只含字母、数字、点和短横，且不像日期', 'must begin with a letter, hold letters, digits, dots and hyphens only, and not look like a date'),
  answered: text('此种规则只看填报的程度或是否，不能有测算值和预警幅度', 'a rule of this kind looks at answers: no measure, no margin'),
  measured: text('此种规则需要测算值', 'a rule of this kind needs a measure'),
};

const isFinding = (value: unknown): value is Finding => typeof value === 'string' && Object.hasOwn(findings, value);

const found = (params: Readonly<Record<string, unknown>> | undefined): Text => {
  const finding = params?.['finding'];
  if (!isFinding(finding)) return wrongType;
  const { zh, en } = findings[finding];
  const [least, most] = [params?.['least'], params?.['most']];
  if (typeof least !== 'number' || typeof most !== 'number') return { zh, en };
  return text(`${zh}，${least} 至 ${most}`, `${en} from ${least} to ${most}`);
};
