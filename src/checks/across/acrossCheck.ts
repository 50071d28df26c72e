import type { Figure, Figures, Scheme } from '../../core';
import type { Check, Example } from '../check';
import type { Issue } from '../issue';
import type { Numbers } from '../numbers';

/** All units of a workbook, with their figures as they were entered. */
export interface Given {
  readonly scheme: Scheme;
  readonly units: readonly Column[];
  /** Their numbers, a place a unit in the same order. */
  readonly numbers: Numbers;
  /** The column that adds the units up, where there is one and it speaks of these units. */
  readonly city?: City;
}

/** One unit. */
export interface Column extends City {
  readonly unit: string;
}

export interface City {
  readonly figures: Figures;
  /** Where a figure of the column stands. */
  readonly cellOf: (figure: string) => string | undefined;
}

/** Units small enough to see the finding: numbers by unit and figure id. */
export interface ExampleUnits {
  readonly scheme: Partial<Scheme>;
  readonly units: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly city?: Readonly<Record<string, number>>;
}

/** A check that looks at several units, or at the scheme as a whole. */
export interface AcrossCheck extends Check {
  readonly find: (given: Given) => readonly Issue[];
  readonly examples: {
    readonly words: Example;
    /** Gives one finding, at this unit and figure. */
    readonly fails: ExampleUnits & { readonly at: { readonly unit?: string; readonly figure?: string } };
    /** Gives none. */
    readonly passes: ExampleUnits;
  };
}

/** Where a figure of a column stands, as issues say it. */
export const placeOf = (column: City & { readonly unit?: string }, figure: string): Pick<Issue, 'unit' | 'figure' | 'cell'> => {
  const cell = column.cellOf(figure);
  return { figure, ...(column.unit !== undefined && { unit: column.unit }), ...(cell !== undefined && { cell }) };
};

/** By id. @throws RangeError for a figure that the scheme does not have */
export const figureOf = (scheme: Scheme, id: string): Figure => {
  const figure = scheme.figures.find((each) => each.id === id);
  if (figure === undefined) throw new RangeError(`no figure ${id}`);
  return figure;
};
