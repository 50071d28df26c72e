import type { z } from 'zod';
import type { Text } from '../../core/scheme';
import { text } from '../authoring';
import { pathText, type Path, type Problem } from './problem';
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
      if (issue.discriminator !== undefined) return [{ path: pathText(path), message: unknownKind }];
      const refined = issue.errors.flat().find(({ code }) => code === 'custom');
      return [{ path: pathText(path), message: refined === undefined ? wrongType : messageOf(refined) }];
    }
    return [{ path: pathText(path), message: messageOf(issue) }];
  });

/** The branch does not fit at all, so that what it says about the inside is of no use. */
const isAboutTheWhole = ({ code, path }: ZodIssue): boolean => path.length === 0 && (code === 'invalid_type' || code === 'custom');

const unknownKey = (key: string): Text => text(`未知的键 ${key}`, `unknown key ${key}`);
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
