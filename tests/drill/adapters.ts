import { sameHost, type Through } from './stage';

/** Adapters that a drill can be held over: a sound one, and some that a drill has to find out. */
export const adapters = {
  sound: sameHost,
  /** Says that everything was put back, and puts back nothing. */
  restoresNothing: (host) => ({
    ...host,
    restore: () => Promise.resolve({ before: [], tables: [], names: [], formats: [], differences: [], cells: 0 }),
  }),
  /** Says that the write came through before it has begun. */
  marksFirst: (host) => ({
    ...host,
    apply: (patch, journal) => host.apply(patch, journal && { first: async (before) => [...(await journal.first(before)), ...journal.last], last: [] }),
  }),
} satisfies Record<string, Through>;

export type Adapter = keyof typeof adapters;
