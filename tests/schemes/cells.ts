import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { degreeWords, notApplicableWord, yesNoWords } from '../../src/checks';
import type { Scheme } from '../../src/core';
import { shippedSchemes } from '../../src/schemes';
import { wayCase, type WayCase } from '../../src/schemes/published';

/** What stands in the cells of a unit, by figure id. */
export type Cells = Readonly<Record<string, number | string>>;

/** The worked examples of a scheme that is a file. */
export const casesOf = (id: string): readonly WayCase[] =>
  z.array(wayCase).parse(JSON.parse(readFileSync(join(__dirname, id, 'cases.json'), 'utf8')));

/** A scheme that ships. */
export const shipped = async (id: string): Promise<Scheme> => {
  const scheme = await shippedSchemes[id]?.();
  if (scheme === undefined) throw new Error(`there is no scheme ${id}`);
  return scheme;
};

const answers: ReadonlyMap<string, string> = new Map([
  ['yes', yesNoWords.yes],
  ['no', yesNoWords.no],
  ['full', degreeWords.full],
  ['part', degreeWords.part],
  ['none', degreeWords.none],
  ['n/a', notApplicableWord],
]);

/** What stands in the cells of the units of a case, by unit. */
export const cellsOf = ({ figures }: WayCase): Readonly<Record<string, Cells>> =>
  Object.fromEntries(
    Object.entries(figures).map(([unit, given]) => [
      unit,
      Object.fromEntries(Object.entries(given).map(([figure, written]) => [figure, answers.get(written) ?? Number(written)])),
    ]),
  );
