import type { ConditionalFormatDescription, DifferentialStyle } from '../../xlsx/build';
import type { Area } from '../../xlsx/document';
import { flags, type Flag } from '../../core';
import { flagWords } from '../layout';
import { frame } from './looks';

interface FlagLook {
  readonly fill: string;
  readonly colour: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Printed behind the value, so that the flag can be told without colour. */
  readonly sign: string;
}

/** How flags look; 达标 looks like nothing. */
const flagLooks: Readonly<Record<Exclude<Flag, 'met'>, FlagLook>> = {
  veto: { fill: 'A61C1C', colour: 'FFFFFF', bold: true, sign: '▲' },
  circular: { fill: 'F4A6A0', colour: '7A0A0A', bold: true, sign: '●' },
  interview: { fill: 'F8CBAD', colour: '7A3400', bold: true, sign: '◎' },
  pending: { fill: 'D9D9D9', colour: '404040', italic: true, sign: '?' },
  failing: { fill: 'FFC7CE', colour: '9C0006', bold: true, sign: '×' },
  near: { fill: 'FFEB9C', colour: '7F6000', sign: '△' },
  encouraged: { fill: 'D3EBC4', colour: '2F5D1B', sign: '☆' },
  notApplicable: { fill: 'EDEDED', colour: '6B6B6B', sign: '—' },
};

export interface FlagSample {
  readonly flag: Flag;
  readonly word: string;
  readonly sign: string;
  readonly fill?: string;
  readonly colour?: string;
  readonly bold?: boolean;
}

/** Every flag as it looks, most severe first, for legends. */
export const flagSamples: readonly FlagSample[] = flags.map((flag) =>
  flag === 'met' ? { flag, word: flagWords[flag], sign: '' } : { ...flagLooks[flag], flag, word: flagWords[flag] },
);

/** `▲一票否决 ●建议通报 …` */
export const legend = flagSamples
  .filter(({ sign }) => sign !== '')
  .map(({ sign, word }) => `${sign}${word}`)
  .join('  ');

/** A number format with the sign behind the value, for positive, negative, zero and text. */
const signed = (format: string, sign: string): string =>
  `${format}"${sign}";-${format}"${sign}";${format}"${sign}";@"${sign}"`;

/** What a flag lays over a cell; with a number format, its sign too. */
export const flagStyle = (flag: Exclude<Flag, 'met'>, format?: string): DifferentialStyle => {
  const { fill, colour, bold, italic, sign } = flagLooks[flag];
  return {
    fill,
    // Of several conditional formats the flag's is the last word, also where another draws the lines.
    border: frame,
    font: { colour, ...(bold !== undefined && { bold }), ...(italic !== undefined && { italic }) },
    ...(format !== undefined && { numberFormat: signed(format, sign) }),
  };
};

export interface FlagFormatting {
  readonly areas: readonly Area[];
  /** A formula without `=`, true for the first cell of the first area when it has the flag called `word`. */
  readonly holds: (word: string) => string;
  /** Number format of the cells, to which the sign is added; absent: no sign. */
  readonly format?: string;
  /** Priority of the first rule. */
  readonly priority: number;
}

/** Conditional formats for every flag but 达标, the most severe first and alone. */
export const flagFormats = ({ areas, holds, format, priority }: FlagFormatting): readonly ConditionalFormatDescription[] =>
  flags.flatMap((flag, index) =>
    flag === 'met'
      ? []
      : [
          {
            areas,
            formula: holds(flagWords[flag]),
            style: flagStyle(flag, format),
            priority: priority + index,
            stopIfTrue: true,
          },
        ],
  );
