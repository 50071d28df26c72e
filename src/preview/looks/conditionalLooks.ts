import type { Area } from '../../xlsx/document';
import { childOf, childrenOf, flagOf, textOf, type XmlElement, type XmlPart } from '../../xlsx/xml';
import { areasOf } from './areas';

/** A conditional format whose condition is a formula, relative to the first cell of its first area. */
export interface ConditionalLook {
  readonly areas: readonly Area[];
  /** With the leading `=`. */
  readonly formula: string;
  readonly differential: number;
  readonly priority: number;
  readonly stop: boolean;
}

const operators: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  lessThan: '<',
  lessThanOrEqual: '<=',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
};

const compared = (rule: XmlElement, cell: string, formulas: readonly string[]): string | undefined => {
  const operator = rule.attributes.get('operator') ?? 'equal';
  const [one = '', other = ''] = formulas;
  const sign = operators[operator];
  if (sign !== undefined) return `=${cell}${sign}${one}`;
  const between = `AND(${cell}>=${one},${cell}<=${other})`;
  if (operator === 'between') return `=${between}`;
  return operator === 'notBetween' ? `=NOT(${between})` : undefined;
};

/** The formula that tells whether a rule holds; `undefined` for colour scales, bars, icons, ranks and the like. */
const conditionOf = (part: XmlPart, rule: XmlElement, cell: string): string | undefined => {
  const formulas = childrenOf(rule, 'formula').map((formula) => textOf(part, formula));
  if (rule.attributes.get('type') === 'cellIs') return compared(rule, cell, formulas);
  return formulas[0] === undefined ? undefined : `=${formulas[0]}`;
};

/** The rules of a sheet, most important first. */
export const conditionalLooks = (part: XmlPart, sheet: XmlElement): readonly ConditionalLook[] =>
  childrenOf(sheet, 'conditionalFormatting')
    .flatMap((format) => {
      const sqref = format.attributes.get('sqref') ?? '';
      const cell = sqref.split(/[ :]/u)[0] ?? '';
      return childrenOf(format, 'cfRule').flatMap((rule): readonly ConditionalLook[] => {
        const formula = childOf(rule, 'colorScale') === undefined ? conditionOf(part, rule, cell) : undefined;
        const differential = rule.attributes.get('dxfId');
        if (formula === undefined || differential === undefined) return [];
        return [
          {
            areas: areasOf(sqref),
            formula,
            differential: Number(differential),
            priority: Number(rule.attributes.get('priority') ?? 0),
            stop: flagOf(rule, 'stopIfTrue') ?? false,
          },
        ];
      });
    })
    .toSorted((one, other) => one.priority - other.priority);
