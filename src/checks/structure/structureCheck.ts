import type { Text } from '../../core';
import type { Check, Example } from '../check';
import type { Issue } from '../issue';

/** What is found in one workbook: where it stands, and in words. */
export interface Finding {
  readonly found: string;
  readonly message: Text;
  readonly fix: Text;
  readonly expected?: Text;
  readonly unit?: string;
  /** Id of the figure. */
  readonly figure?: string;
  readonly cell?: string;
}

/**
 * A check on how a workbook is made up. Whoever reads the workbook detects, with `Given` for what was seen;
 * code, level and words are said here alone.
 */
export interface StructureCheck<Given = never> extends Check {
  readonly examples: Example;
  readonly find: (given: Given) => Issue;
  /** A finding as it may read, for the documentation. */
  readonly sample: Issue;
}

interface Definition<Given> extends Check {
  readonly examples: Example;
  readonly words: (given: Given) => Finding;
  readonly sample: NoInfer<Given>;
}

/** A check made of its definition. */
export const structureCheck = <Given>({ words, sample, ...check }: Definition<Given>): StructureCheck<Given> => {
  const find = (given: Given): Issue => {
    const { found, message, fix, ...rest } = words(given);
    return { level: check.level, code: check.code, expected: { zh: '', en: '' }, ...rest, found: brief(found), message: briefly(message), fix: briefly(fix) };
  };
  return { ...check, find, sample: find(sample) };
};

/** Whole names and headings are quoted, and a cell holds 32,767 characters: what is said about it has to fit into one too. */
const brief = (text: string): string => (text.length > longest ? `${text.slice(0, longest - tail)}…${text.slice(-tail)}` : text);
const longest = 2_000;
const tail = 400;

const briefly = ({ zh, en }: Text): Text => ({ zh: brief(zh), en: brief(en) });

/** Several names in a row. */
export const inRow = (names: readonly string[]): Text => ({ zh: names.join('、'), en: names.join(', ') });
