import { acrossChecks, exampleGiven } from '../across';
import type { DocumentedCheck } from './documented';

/** The checks among units, with the finding that the failing example gives. */
export const documentedAcrossChecks = (): readonly DocumentedCheck[] =>
  acrossChecks.map(({ code, level, title, needs, find, examples }) => {
    const [sample] = find(exampleGiven(examples.fails));
    if (sample === undefined) throw new RangeError(`the example of ${code} does not fail`);
    return { group: 'across', code, level, title, needs, sample, examples: examples.words };
  });
