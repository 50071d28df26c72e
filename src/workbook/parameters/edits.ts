import { structure, type Issue } from '../../checks';
import { compare, decimal, equal, faultsOfRule, leavesOfRule, one, zero, type Basis, type Fraction, type Indicator, type NumberRange, type Slot } from '../../core';
import type { CellValue } from '../../host/port';
import { headings } from '../layout';
import { plain } from '../read/text';
import { basisWords, parametersBasis } from './bases';
import { readEntered } from './entered';
import { headingOf, held, parameterCell, parameters, type Changeable, type Parameter, type ParameterChange } from './parameter';
import { withParameters } from './withParameter';

/** The row of an indicator in 指标体系. Columns that the sheet has not are absent. */
export interface ParameterRow {
  readonly value: (heading: string) => CellValue | undefined;
  /** The address of a cell; `undefined` where the sheet has no such column. */
  readonly cell: (heading: string) => string | undefined;
}

/** What was edited in a row and holds by itself, and what was refused. */
export interface Edits {
  readonly changes: readonly ParameterChange[];
  readonly issues: readonly Issue[];
}

/** The edits of a row that make sense; points have yet to add up with those of the other indicators. */
export const editsOf = (indicator: Indicator, row: ParameterRow): Edits => {
  const found = parameters.map((parameter) => editOf(indicator, parameter, row));
  const changes = found.flatMap((each) => (each !== undefined && 'parameter' in each ? [each] : []));
  const issues = found.flatMap((each) => (each !== undefined && !('parameter' in each) ? [each] : []));
  const refused = clashing(indicator, changes);
  const kept = refused.length === 0 ? changes : changes.filter(({ parameter }) => parameter === 'points');
  return { changes: [...kept, ...basisEdits(indicator, kept, row)], issues: [...issues, ...refused, ...badBases(indicator.code, kept, row)] };
};

const editOf = (indicator: Indicator, parameter: Parameter, row: ParameterRow): ParameterChange | Issue | undefined => {
  const heading = headingOf(parameter);
  const cell = row.cell(heading);
  if (cell === undefined) return undefined;
  const entered = readEntered(row.value(heading));
  const before = held(indicator, parameter);
  const inForce = String(parameterCell(indicator, parameter));
  const place = { code: indicator.code, heading, inForce, cell, found: entered.kind === 'blank' ? '' : entered.text };
  const refuse = (kind: 'blank' | 'notNumber' | 'negative' | 'notPositive' | 'notShare' | 'several' | 'none'): Issue =>
    structure.parameterRefused.find({ ...place, kind });
  if (before.kind === 'none') return entered.kind === 'blank' ? undefined : refuse('none');
  if (entered.kind === 'blank') return refuse('blank');
  if (before.kind === 'several') return plain(entered.text) === plain(inForce) ? undefined : refuse('several');
  if (entered.kind === 'other') return refuse('notNumber');
  if (equal(entered.value, decimal(before.value))) return undefined;
  const outside = rangesOf(indicator, parameter).map((range) => outsideOf(range, entered.value)).find((kind) => kind !== undefined);
  if (outside !== undefined) return refuse(outside);
  return { code: indicator.code, parameter, from: before.value, to: entered.text, basis: basisIn(row, parameter) ?? 'assumed', cell };
};

const rangesOf = ({ rule }: Indicator, parameter: Parameter): readonly NumberRange[] =>
  parameter === 'points' ? ['notNegative'] : leavesOfRule(rule).flatMap((leaf) => (leaf.type === 'number' && leaf.slot === parameter ? [leaf.range] : []));

const outsideOf = (range: NumberRange, value: Fraction): 'negative' | 'notPositive' | 'notShare' | undefined => {
  const sign = compare(value, zero);
  switch (range) {
    case 'any':
      return undefined;
    case 'notNegative':
      return sign < 0 ? 'negative' : undefined;
    case 'positive':
      return sign <= 0 ? 'notPositive' : undefined;
    case 'share':
      return sign < 0 || compare(value, one) > 0 ? 'notShare' : undefined;
  }
};

/** What the edited parameters of a rule break together, told at each of their cells. */
const clashing = (indicator: Indicator, changes: readonly ParameterChange[]): readonly Issue[] => {
  const slots = changes.filter(({ parameter }) => parameter !== 'points');
  if (slots.length === 0) return [];
  const known = new Set(faultsOfRule(indicator.rule).map(({ message }) => message.en));
  const { code, rule } = withParameters(indicator, undefined, slotsOf(slots));
  const fault = faultsOfRule(rule).find(({ level, message }) => level !== 'warning' && !known.has(message.en));
  if (fault === undefined) return [];
  return slots.map(({ parameter, from, to, cell }) =>
    structure.parameterRefused.find({ kind: 'fault', code, heading: headingOf(parameter), found: to, inForce: from, cell, why: fault.message }),
  );
};

/** The new values of a rule's parameters. */
export const slotsOf = (changes: readonly ParameterChange[]): ReadonlyMap<Slot, { readonly value: string; readonly basis: Basis }> =>
  new Map(changes.flatMap(({ parameter, to, basis }) => (isSlot(parameter) ? [[parameter, { value: to, basis }]] : [])));

const isSlot = (parameter: Changeable): parameter is Slot => parameter !== 'points' && parameter !== 'pointsBasis' && parameter !== 'parametersBasis';

const basisHeading = (parameter: Changeable): string => (parameter === 'points' ? headings.scheme.pointsBasis : headings.scheme.parametersBasis);
const basesByWord: ReadonlyMap<string, Basis> = new Map([
  [basisWords.document, 'document'],
  [basisWords.assumed, 'assumed'],
]);

const basisText = (row: ParameterRow, heading: string): string => {
  const entered = readEntered(row.value(heading));
  return entered.kind === 'blank' ? '' : plain(entered.text);
};

const basisIn = (row: ParameterRow, parameter: Parameter): Basis | undefined => basesByWord.get(basisText(row, basisHeading(parameter)));

/** Where the row says of its points, or of everything else in it, that it comes from elsewhere than the scheme and the edited values say. */
const basisEdits = (indicator: Indicator, changes: readonly ParameterChange[], row: ParameterRow): readonly ParameterChange[] => {
  const points = changes.find(({ parameter }) => parameter === 'points');
  const edited = withParameters(indicator, undefined, slotsOf(changes));
  const said = [
    ['pointsBasis', points?.basis ?? indicator.points.basis],
    ['parametersBasis', parametersBasis(edited)],
  ] as const;
  return said.flatMap(([parameter, before]): readonly ParameterChange[] => {
    const heading = headingOf(parameter);
    const cell = row.cell(heading);
    const basis = basesByWord.get(basisText(row, heading));
    if (basis === undefined || basis === before || cell === undefined) return [];
    return [{ code: indicator.code, parameter, from: basisWords[before], to: basisWords[basis], basis, cell }];
  });
};

const badBases = (code: string, changes: readonly ParameterChange[], row: ParameterRow): readonly Issue[] =>
  [...new Set(changes.map(({ parameter }) => basisHeading(parameter)))].flatMap((heading): readonly Issue[] => {
    const found = basisText(row, heading);
    const cell = row.cell(heading);
    if (found === '' || basesByWord.has(found) || cell === undefined) return [];
    return [structure.parameterRefused.find({ kind: 'basis', code, heading, found, inForce: '默认', cell })];
  });
