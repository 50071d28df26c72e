/** What a score says, most severe first. An indicator has one; a figure and a unit show the most severe of theirs. */
export const flags = [
  'veto',
  'circular',
  'interview',
  'pending',
  'failing',
  'near',
  'encouraged',
  'notApplicable',
  'met',
] as const;

export type Flag = (typeof flags)[number];

/** The most severe of some flags; `met` where there are none. */
export const mostSevere = (some: Iterable<Flag>): Flag => {
  const present = new Set(some);
  return flags.find((flag) => present.has(flag)) ?? 'met';
};
