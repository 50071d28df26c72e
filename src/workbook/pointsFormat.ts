import type { Scheme } from '../core';

/** `0.00` */
export const pointsFormat = ({ places }: Pick<Scheme, 'places'>): string =>
  places.value === 0 ? '0' : `0.${'0'.repeat(places.value)}`;

/** Leaves room for the sign that a flag adds behind a score, so that decimal points stay in line: `0.00_△`. */
export const scoreFormat = (scheme: Pick<Scheme, 'places'>): string => {
  const format = pointsFormat(scheme);
  return `${format}_△;-${format}_△;${format}_△;@`;
};

/** Where nothing is 待核, nothing is shown. */
export const pendingFormat = (scheme: Pick<Scheme, 'places'>): string => {
  const format = pointsFormat(scheme);
  return `${format}_△;-${format}_△;;@`;
};
