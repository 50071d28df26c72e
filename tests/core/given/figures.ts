import { dayOf, decimal, type Degree, type Figures, type FigureValue, type UnitFigures } from '../../../src/core';

export const missing: FigureValue = { kind: 'missing' };
export const unusable: FigureValue = { kind: 'unusable' };
export const notApplicable: FigureValue = { kind: 'notApplicable' };
export const yes: FigureValue = { kind: 'yesNo', yes: true };
export const no: FigureValue = { kind: 'yesNo', yes: false };
export const degree = (of: Degree): FigureValue => ({ kind: 'degree', degree: of });
export const on = (iso: string): FigureValue => ({ kind: 'date', day: dayOf(iso) });

/** A text is a number. */
export type Given = Readonly<Record<string, string | FigureValue>>;

export const figures = (given: Given): Figures =>
  new Map(
    Object.entries(given).map(([id, value]): [string, FigureValue] => [
      id,
      typeof value === 'string' ? { kind: 'number', value: decimal(value) } : value,
    ]),
  );

export const unit = (name: string, given: Given, remarks: UnitFigures['remarks'] = []): UnitFigures => ({
  unit: name,
  figures: figures(given),
  remarks,
});
