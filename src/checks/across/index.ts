import { citySum } from './citySum';
import { copied } from './copied';
import { mixedScopes } from './mixedScopes';
import { outliers } from './outliers';
import { slip } from './slip';
import { unknownPoints } from './unknownPoints';
import type { AcrossCheck } from './acrossCheck';

export { exampleGiven } from './exampleScheme';
export type { AcrossCheck, City, Column, ExampleUnits, Given } from './acrossCheck';

/** Checks that look at several units, or at the scheme as a whole. */
export const acrossChecks: readonly AcrossCheck[] = [outliers, copied, slip, citySum, unknownPoints, mixedScopes];
