import { explainBaseline } from './baseline';
import { explainChecklist } from './checklist';
import { explainCount } from './count';
import { explainDegree } from './degree';
import { explainEncouragement } from './encouragement';
import type { Judged } from './judgement';
import { explainLinear } from './linear';
import { explainMinimumCount } from './minimumCount';
import { explainProportional } from './proportional';
import { explainRange } from './range';
import type { Showing } from './showing';
import { explainThreshold } from './threshold';

/** What was required and what came of it, as one phrase. */
export const explainJudged = ({ detail, met }: Judged, showing: Showing): string => {
  switch (detail.kind) {
    case 'threshold':
      return explainThreshold(detail, met, showing);
    case 'linear':
      return explainLinear(detail, showing);
    case 'range':
      return explainRange(detail, showing);
    case 'proportional':
      return explainProportional(detail, met, showing);
    case 'baseline':
      return explainBaseline(detail, showing);
    case 'minimumCount':
      return explainMinimumCount(detail, showing);
    case 'count':
      return explainCount(detail, met, showing);
    case 'degree':
      return explainDegree(detail, showing);
    case 'checklist':
      return explainChecklist(detail, showing);
    case 'encouragement':
      return explainEncouragement(detail, showing);
  }
};
