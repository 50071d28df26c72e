import type { Area } from '../../xlsx/document';
import { intersection } from '../cells/area';
import { Cells } from './cells';
import { callFunction, type Argument } from './functions';
import { areaOf, type Place, type Referred } from './references';
import type { BinaryOperator, Node } from './parse';
import { compare, errorValue, isError, scalar, toNumber, toText, Uncalculated, type Scalar, type Value } from './value';

/** What a formula is calculated in. */
export interface Scene {
  readonly document: Referred;
  /** The values of cells, calculated first where they wait for that. */
  cells(sheet: string, area: Area): Cells;
}

/** The value of a formula that stands at `place`. @throws Uncalculated beyond the functions known here */
export const evaluate = (node: Node, place: Place, scene: Scene): Scalar => single(value(node, place, scene));

const single = (result: Value): Scalar => {
  if (result.kind === 'scalar') return result.value;
  const [cell] = result.list;
  // Several values where one is wanted would spill or intersect: not calculated here.
  if (cell === undefined || result.list.length > 1) throw new Uncalculated('several values');
  return cell;
};

const value = (node: Node, place: Place, scene: Scene): Value => {
  switch (node.kind) {
    case 'constant':
      return scalar(node.value);
    case 'error':
      return scalar(errorValue(node.error));
    case 'missing':
      return scalar(null);
    case 'array':
      return new Cells(node.rows.flat(), node.rows[0]?.length ?? 0);
    case 'cells':
    case 'structured':
    case 'name':
      return referenced(node, place, scene);
    case 'call':
      return callFunction(node.name, node.args.map((argument) => lazily(argument, place, scene)), scene.document);
    case 'unary':
      return one(value(node.operand, place, scene), (operand) => unary(node.operator, operand));
    case 'binary':
      return both(value(node.left, place, scene), value(node.right, place, scene), (left, right) => binary(node.operator, left, right));
  }
};

const lazily = (node: Node, place: Place, scene: Scene): Argument => ({
  missing: node.kind === 'missing',
  value: () => value(node, place, scene),
  single: () => single(value(node, place, scene)),
});

const referenced = (node: Node, place: Place, scene: Scene): Value => {
  const meaning = areaOf(node, place, scene.document);
  if (meaning.kind === 'error') return scalar(errorValue(meaning.error));
  if (meaning.kind === 'formula') return value(meaning.node, place, scene);
  return readCells(meaning.sheet, meaning.area, scene);
};

/** Reads no further than the sheet is filled: a reference to a whole column stays cheap. */
const readCells = (sheet: string, area: Area, scene: Scene): Cells => {
  const read = area.rows * area.columns > 100_000 ? filled(sheet, area, scene) : area;
  return read === undefined ? new Cells([], 0) : scene.cells(sheet, read);
};

/** From the first cell of the sheet to the last that holds anything: positions stay comparable between ranges. */
const filled = (sheet: string, area: Area, scene: Scene): Area | undefined => {
  const used = scene.document.sheet(sheet)?.usedArea();
  return used && intersection(area, { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns });
};

/** Value by value where there are several ("Array formulas"); a formula that ends with several shows none of them here. */
const one = (operand: Value, calculate: (value: Scalar) => Scalar): Value =>
  operand.kind === 'scalar' ? scalar(calculate(operand.value)) : operand.map(calculate);

/** One value beside several goes with each of them; of two areas, each value with the one in its place. */
const both = (left: Value, right: Value, calculate: (left: Scalar, right: Scalar) => Scalar): Value => {
  if (left.kind === 'scalar') return one(right, (value) => calculate(left.value, value));
  if (right.kind === 'scalar') return one(left, (value) => calculate(value, right.value));
  const missing = errorValue('#N/A');
  const { columns } = left;
  const opposite = (at: number): Scalar | undefined =>
    right.columns === columns ? right.list[at] : right.at(Math.floor(at / columns), at % columns);
  return new Cells(left.list.map((value, at) => calculate(value, opposite(at) ?? missing)), columns);
};

const unary = (operator: '-' | '+' | '%' | '@', operand: Scalar): Scalar => {
  if (operator === '+' || operator === '@') return operand;
  const number = toNumber(operand);
  if (typeof number !== 'number') return number;
  return operator === '%' ? number / 100 : -number;
};

const binary = (operator: BinaryOperator, left: Scalar, right: Scalar): Scalar => {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case '&': {
      const [one, two] = [toText(left), toText(right)];
      return typeof one === 'string' && typeof two === 'string' ? one + two : errorValue('#VALUE!');
    }
    case '=':
      return compare(left, right) === 0;
    case '<>':
      return compare(left, right) !== 0;
    case '<':
      return compare(left, right) < 0;
    case '>':
      return compare(left, right) > 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>=':
      return compare(left, right) >= 0;
    default:
      return arithmetic(operator, left, right);
  }
};

const arithmetic = (operator: '+' | '-' | '*' | '/' | '^', left: Scalar, right: Scalar): Scalar => {
  const [one, two] = [toNumber(left), toNumber(right)];
  if (typeof one !== 'number') return one;
  if (typeof two !== 'number') return two;
  if (operator === '/' && two === 0) return errorValue('#DIV/0!');
  const result =
    operator === '+' ? one + two : operator === '-' ? one - two : operator === '*' ? one * two : operator === '/' ? one / two : one ** two;
  return Number.isFinite(result) ? result : errorValue('#NUM!');
};
