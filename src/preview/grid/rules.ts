import type { IRange } from '@univerjs/presets';
import type { Area } from '../../xlsx/document';
import type { ConditionalLook, GridStyle, ValidationLook } from '../looks';

/** Rows and columns that the grid has; rules that reach further are cut there. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const rangeOf = (area: Area, extent: Extent): readonly IRange[] => {
  if (area.row >= extent.rows || area.column >= extent.columns) return [];
  return [
    {
      startRow: area.row,
      endRow: Math.min(area.row + area.rows, extent.rows) - 1,
      startColumn: area.column,
      endColumn: Math.min(area.column + area.columns, extent.columns) - 1,
    },
  ];
};

/** A rule of the grid's conditional formats, as its workbooks store it. */
export interface ConditionalRule {
  readonly cfId: string;
  readonly ranges: readonly IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: { readonly type: 'highlightCell'; readonly subType: 'formula'; readonly value: string; readonly style: GridStyle };
}

export const conditionalRules = (
  id: string,
  looks: readonly ConditionalLook[],
  differentials: readonly GridStyle[],
  extent: Extent,
): readonly ConditionalRule[] =>
  looks.map((look, index) => ({
    cfId: `${id}-cf${index}`,
    ranges: look.areas.flatMap((area) => rangeOf(area, extent)),
    stopIfTrue: look.stop,
    rule: { type: 'highlightCell', subType: 'formula', value: look.formula, style: differentials[look.differential] ?? {} },
  }));

/** How the grid numbers what becomes of a wrong entry. */
const stop = 1;
const errorStyles: Readonly<Record<string, number>> = { information: 0, stop, warning: 2 };
const arrow = 1;
/** Types that compare with a bound; the grid holds an operator against the others. */
const compares = new Set(['whole', 'decimal', 'date', 'time', 'textLength']);

/** A rule of the grid's data validation, as its workbooks store it. */
export interface ValidationRule {
  readonly uid: string;
  readonly type: string;
  readonly operator?: string;
  readonly ranges: readonly IRange[];
  readonly allowBlank: boolean;
  readonly formula1?: string;
  readonly formula2?: string;
  readonly renderMode?: number;
  readonly showDropDown?: boolean;
  readonly showErrorMessage: boolean;
  readonly errorTitle?: string;
  readonly error?: string;
  readonly errorStyle?: number;
  readonly showInputMessage: boolean;
  readonly promptTitle?: string;
  readonly prompt?: string;
}

const listFormula = (formula: string): string => {
  const literal = /^"(.*)"$/su.exec(formula)?.[1];
  return literal === undefined ? `=${formula}` : literal.replaceAll('""', '"');
};

const formulasOf = ({ type, formulas }: ValidationLook): Pick<ValidationRule, 'formula1' | 'formula2'> => {
  const [first, second] = formulas.map((formula) => (type === 'custom' ? `=${formula}` : type === 'list' ? listFormula(formula) : formula));
  return { ...(first !== undefined && { formula1: first }), ...(second !== undefined && { formula2: second }) };
};

export const validationRules = (id: string, looks: readonly ValidationLook[], extent: Extent): readonly ValidationRule[] =>
  looks
    .filter(({ type }) => type !== 'none')
    .map((look, index) => ({
      uid: `${id}-dv${index}`,
      type: look.type,
      ...(compares.has(look.type) && { operator: look.operator }),
      ranges: look.areas.flatMap((area) => rangeOf(area, extent)),
      allowBlank: look.allowBlank,
      ...formulasOf(look),
      ...(look.type === 'list' && { renderMode: arrow, showDropDown: true }),
      showErrorMessage: look.alert !== undefined,
      ...(look.alert !== undefined && {
        errorTitle: look.alert.title,
        error: look.alert.text,
        errorStyle: errorStyles[look.alert.style] ?? stop,
      }),
      showInputMessage: look.prompt !== undefined,
      ...(look.prompt !== undefined && { promptTitle: look.prompt.title, prompt: look.prompt.text }),
    }));
