import { birthRate } from './birthRate';
import { certificates } from './certificates';
import { complianceRate } from './complianceRate';
import { contraceptionMethods } from './contraceptionMethods';
import { contraceptionUsers } from './contraceptionUsers';
import { countyAndTownships } from './countyAndTownships';
import { deathRate } from './deathRate';
import { firstWithinPlan } from './firstWithinPlan';
import { fundingGrowth } from './fundingGrowth';
import { fundingPerHead } from './fundingPerHead';
import { marriedWomen } from './marriedWomen';
import { multiWithinPlan } from './multiWithinPlan';
import { naturalGrowth } from './naturalGrowth';
import { naturalGrowthRate } from './naturalGrowthRate';
import { operations } from './operations';
import { parity } from './parity';
import type { Relation } from './relation';
import { secondWithinPlan } from './secondWithinPlan';
import { sexRatio } from './sexRatio';
import { withinPlanSum } from './withinPlanSum';
import { womenOfChildbearingAge } from './womenOfChildbearingAge';

export { applicable } from './applicable';
export type { Relation } from './relation';

/** Relations between figures that schemes commonly ask for. */
export const relations: readonly Relation[] = [
  parity,
  firstWithinPlan,
  secondWithinPlan,
  multiWithinPlan,
  withinPlanSum,
  complianceRate,
  sexRatio,
  birthRate,
  deathRate,
  naturalGrowth,
  naturalGrowthRate,
  womenOfChildbearingAge,
  marriedWomen,
  certificates,
  contraceptionUsers,
  contraceptionMethods,
  operations,
  countyAndTownships,
  fundingPerHead,
  fundingGrowth,
];
