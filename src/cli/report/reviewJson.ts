import { changedSince, isUntouched, type Review } from '../../workbook';

/** A review as the JSON document that the command line promises. */
export const reviewJsonOf = (review: Review): unknown => {
  const { scheme, standing, fingerprints, differences, flagsCleared, records } = review;
  return {
    scheme: { id: scheme.id, version: scheme.version },
    standing: standing.kind,
    written: standing.kind === 'unscored' ? null : standing.time,
    changedSince: changedSince(review) ?? null,
    fingerprints,
    untouched: isUntouched(review),
    flagsCleared,
    differences: differences.map(({ kind, output, unit, code, heading, cell, written, recomputed }) => ({
      kind,
      output,
      unit: unit ?? null,
      code: code ?? null,
      heading,
      cell: cell ?? null,
      written,
      recomputed,
    })),
    records: records.map(({ place: _place, ...finding }) => finding),
  };
};
