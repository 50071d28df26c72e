/** What a scheme file may hold at most. Far beyond any assessment, and small enough to be checked within a second. */
export const limits = {
  /** Bytes of the file, as UTF-8. */
  bytes: 10 * 1024 * 1024,
  /** Texts, numbers, objects and lists in all. */
  values: 500_000,
  /** Characters of a text. */
  text: 4_000,
  /** Characters of an id. */
  id: 100,
  /** Entries of a list. */
  entries: {
    figures: 5_000,
    named: 1_000,
    parts: 100,
    items: 1_000,
    indicators: 2_000,
    vetoes: 200,
    grades: 20,
    identities: 2_000,
    comparisons: 2_000,
  },
} as const;
