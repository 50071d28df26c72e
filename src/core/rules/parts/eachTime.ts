import type { Among, Case, Judgement, Judging, MeasuredCase, PeerCase, Stakes } from '../kind';

/** For kinds that are rare enough to be read anew for every unit. */
export const measuring =
  <Rule, Detail>(judge: (rule: Rule, case_: MeasuredCase) => Judgement<Detail>) =>
  (rule: Rule, stakes: Stakes): Judging<'measure', Detail> => ({ judge: (measure, figures) => judge(rule, { ...stakes, measure, figures }) });

/** The same for rules that compare units. */
export const comparing =
  <Rule, Detail>(judge: (rule: Rule, case_: PeerCase) => Judgement<Detail>) =>
  (rule: Rule, stakes: Stakes): Judging<'peers', Detail> => ({
    judge: (measure, figures, { peers, before }: Among) => judge(rule, { ...stakes, measure, figures, peers, ...(before && { before }) }),
  });

/** The same for rules that look at answers. */
export const answering =
  <Rule, Detail>(judge: (rule: Rule, case_: Case) => Judgement<Detail>) =>
  (rule: Rule, stakes: Stakes): Judging<'answers', Detail> => ({ judge: (figures, remarks) => judge(rule, { ...stakes, figures, remarks }) });
