import type { Text } from '../../core/scheme';
import { text } from '../authoring';

/** What is wrong with a scheme file, and where: `indicators[3].rule.target`; empty for the file as a whole. */
export interface Problem {
  readonly path: string;
  readonly message: Text;
  /** What to do about it, where there is one thing to do. */
  readonly fix?: Text;
  /** Default `error`: such a scheme cannot be used. */
  readonly level?: 'error' | 'warning';
}

export type Path = readonly PropertyKey[];

/** `['items', 0, 'points']` as `items[0].points`; empty for the file as a whole. */
export const pathText = (path: Path): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? brief(String(step)) : `.${brief(String(step))}`)).join('');

/** Longest piece of somebody's file that a finding repeats. */
const longest = 60;

/** A piece of the file that is safe to show: short, and without characters that steer a terminal or stand for nothing. */
export const brief = (piece: string): string => {
  const start = piece.length > longest ? `${piece.slice(0, longest)}…` : piece;
  return start.replaceAll(unshowable, '�');
};

const unshowable = /[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu;

/** So many findings are told; more would be of no use to anybody. */
const told = 1_000;

/** The findings, each once, and of very many the first. */
export const distinct = (problems: readonly Problem[]): readonly Problem[] => {
  const seen = new Map<string, Problem>();
  for (const each of problems) {
    const key = `${each.path}\n${each.message.en}`;
    if (!seen.has(key)) seen.set(key, each);
  }
  const more = seen.size - told;
  const first = [...seen.values()].slice(0, told);
  return more > 0 ? [...first, { path: '', message: text(`另有 ${more} 处问题没有列出`, `there are ${more} more findings`) }] : first;
};
