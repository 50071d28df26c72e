import type { AnsweredRule, MeasuredRule } from '../scheme';
import { judgeBaseline } from './baseline';
import { judgeChecklist } from './checklist';
import { judgeCount } from './count';
import { judgeDegree } from './degree';
import { judgeEncouragement } from './encouragement';
import type { Case, Judgement, MeasuredCase } from './judgement';
import { judgeLinear } from './linear';
import { judgeMinimumCount } from './minimumCount';
import { judgeProportional } from './proportional';
import { judgeRange } from './range';
import { judgeThreshold } from './threshold';

/** Applies a rule to a known measure. */
export const judgeMeasured = (rule: MeasuredRule, case_: MeasuredCase): Judgement => {
  switch (rule.kind) {
    case 'threshold':
      return judgeThreshold(rule, case_);
    case 'linear':
      return judgeLinear(rule, case_);
    case 'range':
      return judgeRange(rule, case_);
    case 'proportional':
      return judgeProportional(rule, case_);
    case 'baseline':
      return judgeBaseline(rule, case_);
    case 'minimumCount':
      return judgeMinimumCount(rule, case_);
    case 'count':
      return judgeCount(rule, case_);
  }
};

/** Applies a rule that looks at its figures itself. */
export const judgeAnswered = (rule: AnsweredRule, case_: Case): Judgement => {
  switch (rule.kind) {
    case 'degree':
      return judgeDegree(rule, case_);
    case 'checklist':
      return judgeChecklist(rule, case_);
    case 'encouragement':
      return judgeEncouragement(rule, case_);
  }
};
