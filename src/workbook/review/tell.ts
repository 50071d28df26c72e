import type { Language } from '../../core';
import { reviewTexts } from '../../i18n/review';
import { changedSince, type RecordDifference, type Review } from './review';

/** What does not fit in 运行记录, in a sentence. */
export const tellRecord = (finding: RecordDifference, language: Language): string => {
  const { record } = reviewTexts(language);
  switch (finding.kind) {
    case 'missing':
      return record.missing(finding.first, finding.last);
    case 'strange':
      return record.strange(finding.time);
    case 'stamp':
      return record.stamp(finding.heading, finding.written, finding.recorded);
    case 'edited':
    case 'doubtful':
    case 'moved':
    case 'repeated':
      return record[finding.kind](finding.number, finding.time);
  }
};

/** What the written results are of, and that nothing differs where nothing does: the sentences before the lists. */
export const tellStanding = (review: Review, language: Language): readonly string[] => {
  const texts = reviewTexts(language);
  const { standing, differences, records, flagsCleared } = review;
  const changed = changedSince(review);
  const same = differences.length + records.length === 0 && standing.kind !== 'unscored';
  return [
    ...(standing.kind === 'unscored' ? [texts.unscored] : [changed === undefined ? texts.current(standing.time) : texts.outdated(standing.time, changed)]),
    ...(flagsCleared ? [texts.flagsCleared] : []),
    ...(same ? [changed === undefined ? texts.untouched : texts.outdatedOnly] : []),
  ];
};
