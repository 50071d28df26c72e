import type { Spread } from '../measure/spread';

/** Three significant digits, whole numbers from 100 on: `0.0421`, `3.14`, `1,204`. */
export const short = (value: number): string => {
  if (value === 0) return '0';
  const places = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toLocaleString('en-US', { minimumFractionDigits: 0, maximumFractionDigits: Math.min(places, 4) });
};

/** `least / median / most` */
export const spread = ({ least, median, most }: Spread): string => [least, median, most].map(short).join(' / ');
