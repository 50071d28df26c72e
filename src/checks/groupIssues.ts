import type { Text } from '../core';
import type { Issue, Level } from './issue';

/** Issues of one code, about one figure, that are told in one line. */
export interface IssueGroup {
  readonly level: Level;
  readonly code: string;
  readonly figure?: string;
  readonly count: number;
  /** Where the first ones stand. */
  readonly cells: readonly string[];
  readonly message: Text;
  readonly fix: Text;
}

/** What is told of many issues: the first ones whole, the others by code and figure. None is dropped. */
export interface GroupedIssues {
  readonly whole: readonly Issue[];
  readonly groups: readonly IssueGroup[];
}

/** So many issues are told whole, in tables that people read. */
export const toldWhole = 1000;

const levels: readonly Level[] = ['error', 'warning', 'note'];
const shownCells = 5;

/**
 * Up to `limit` issues stay as they are. Of more, the first `limit` are told whole, errors before warnings before
 * notes; the rest are counted by code and figure.
 */
export const groupIssues = (issues: readonly Issue[], limit: number = toldWhole): GroupedIssues => {
  if (issues.length <= limit) return { whole: issues, groups: [] };
  const inOrder = levels.flatMap((level) => issues.filter((issue) => issue.level === level));
  const alike = new Map<string, Issue[]>();
  for (const issue of inOrder.slice(limit)) {
    const key = JSON.stringify([issue.level, issue.code, issue.figure ?? null]);
    const group = alike.get(key);
    if (group) group.push(issue);
    else alike.set(key, [issue]);
  }
  return { whole: inOrder.slice(0, limit), groups: [...alike.values()].flatMap(groupOf) };
};

const groupOf = (issues: readonly Issue[]): readonly IssueGroup[] => {
  const [first] = issues;
  if (first === undefined) return [];
  const { level, code, figure, message, fix } = first;
  const count = issues.length;
  const cells = issues.flatMap(({ cell }) => (cell === undefined ? [] : [cell])).slice(0, shownCells);
  const beyond = count > cells.length;
  const places = {
    zh: cells.length === 0 ? '' : `（${cells.join('、')}${beyond ? ' 等' : ''}）`,
    en: cells.length === 0 ? '' : ` (${cells.join(', ')}${beyond ? ', …' : ''})`,
  };
  return [
    {
      level,
      code,
      ...(figure !== undefined && { figure }),
      count,
      cells,
      message: {
        zh: `另有 ${String(count)} 处同类问题${places.zh}，例如：${message.zh}`,
        en: `${String(count)} more of this kind${places.en}, such as: ${message.en}`,
      },
      fix,
    },
  ];
};
