import type { Issue } from '../../checks';
import type { Language } from '../../core';

/** An issue as the command line promises it. */
export const issueJson = ({ level, code, unit, figure, cell, found, expected, message, fix }: Issue, language: Language): unknown => ({
  level,
  code,
  unit: unit ?? null,
  figure: figure ?? null,
  cell: cell ?? null,
  found,
  expected: expected[language],
  fix: fix[language],
  message: message[language],
});
