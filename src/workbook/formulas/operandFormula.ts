import { readDay, type Operand, type Side } from '../../core';
import { answerNeed, branchNeed, joinedNeeds, nothingNeeded, numberNeed, notApplicableIn, knownIn, type Needs } from './needs';

/** Where an operand finds its figures. */
export interface FigureCells {
  readonly cell: (figure: string) => string;
  /** The cell of the figure holds 是 or 否. */
  readonly isAnswer: (figure: string) => boolean;
  /** Where the scheme asks for whole things or amounts that are not below zero. */
  readonly kindOf: (figure: string) => 'whole' | 'notNegative' | 'any';
  /** Expressions for names that are no figures. */
  readonly names?: ReadonlyMap<string, string>;
}

/** An operand as an expression for Excel and LibreOffice, right where `needs` are there. */
export interface OperandFormula {
  readonly value: string;
  readonly needs: Needs;
  /** A denominator may be zero: the expression is an error then. */
  readonly mayFail: boolean;
}

/** How tightly an expression holds together: what stands for itself, a product, a sum. */
type Tie = 0 | 1 | 2;

interface Piece extends OperandFormula {
  readonly tie: Tie;
}

/** The operand as an expression. */
export const operandFormula = (operand: Operand, cells: FigureCells): OperandFormula => pieceOf(operand, cells);

const pieceOf = (operand: Operand, cells: FigureCells): Piece => {
  if (typeof operand === 'string') return figurePiece(operand, cells);
  const of = (part: Operand): Piece => pieceOf(part, cells);
  switch (operand.kind) {
    case 'constant':
      return { ...plain, value: operand.value.value, tie: operand.value.value.startsWith('-') ? 2 : 0 };
    case 'day':
      return { ...plain, value: dayIn(operand.value.value), tie: 0 };
    case 'sum':
      return combined(operand.of.map(of), (values) => values.join('+'), 2, 2);
    case 'difference':
      return difference(of(operand.from), of(operand.subtract));
    case 'product':
      return combined(operand.of.map(of), (values) => values.join('*'), 1, 1);
    case 'mean':
      return combined(operand.of.map(of), (values) => `(${values.join('+')})/${String(values.length)}`, 2, 1);
    case 'maximum':
      return combined(operand.of.map(of), (values) => `MAX(${values.join(',')})`, 2, 0);
    case 'minimum':
      return combined(operand.of.map(of), (values) => `MIN(${values.join(',')})`, 2, 0);
    case 'absolute':
      return combined([of(operand.of)], ([value = '']) => `ABS(${value})`, 2, 0);
    case 'ceiling':
      return combined([of(operand.of)], ([value = '']) => `-INT(-ROUND(${value},9))`, 2, 2);
    case 'round':
      return combined([of(operand.of)], ([value = '']) => roundedIn(value, operand.places), 2, 0);
    case 'ratio':
      return scaled(quotient(of(operand.of), of(operand.per), isExact(operand.per, cells)), operand.scale);
    case 'growth': {
      const before = of(operand.before);
      return scaled(quotient(difference(of(operand.now), before), before, isExact(operand.before, cells)), operand.scale);
    }
    case 'if':
      return chosen(operand, of);
  }
};

const plain = { needs: nothingNeeded, mayFail: false };

const figurePiece = (figure: string, cells: FigureCells): Piece => {
  const named = cells.names?.get(figure);
  if (named !== undefined) return { ...plain, value: named, tie: 2 };
  const cell = cells.cell(figure);
  return cells.isAnswer(figure)
    ? { value: `IF(${cell}="是",1,0)`, needs: answerNeed(cell), mayFail: false, tie: 0 }
    : { value: cell, needs: numberNeed(cell), mayFail: false, tie: 0 };
};

/** Days by their date, so that both calendars of Excel are served. */
const dayIn = (iso: string): string => {
  if (readDay(iso) === undefined) throw new RangeError(`no such day: ${iso}`);
  return `DATE(${iso.split('-').map(Number).join(',')})`;
};

/** Half away from zero; nine places first, so that 2.675 is not rounded down for the sake of a binary fraction. */
export const roundedIn = (expression: string, places: number): string => `ROUND(ROUND(${expression},9),${String(places)})`;

const bracketed = ({ value, tie }: Piece, loosest: Tie): string => (tie > loosest ? `(${value})` : value);

const joined = (pieces: readonly Piece[]): Pick<Piece, 'needs' | 'mayFail'> => ({
  needs: joinedNeeds(pieces.map(({ needs }) => needs)),
  mayFail: pieces.some(({ mayFail }) => mayFail),
});

const combined = (pieces: readonly Piece[], by: (values: readonly string[]) => string, loosest: Tie, tie: Tie): Piece => ({
  ...joined(pieces),
  value: by(pieces.map((piece) => bracketed(piece, loosest))),
  // What is made of one alone holds together as that one does.
  tie: pieces.length === 1 && tie !== 0 ? 2 : tie,
});

const difference = (from: Piece, less: Piece): Piece => ({
  ...joined([from, less]),
  value: `${bracketed(from, 2)}-${bracketed(less, 1)}`,
  tie: 2,
});

/** A denominator that binary fractions may keep from being zero counts as zero within nine places. */
const quotient = (of: Piece, per: Piece, exact: boolean): Piece => ({
  ...joined([of, per]),
  value: `${bracketed(of, 1)}/${exact ? bracketed(per, 0) : `IF(ROUND(${per.value},9)=0,0,${per.value})`}`,
  mayFail: true,
  tie: 1,
});

const scaled = (piece: Piece, scale: string | undefined): Piece =>
  scale === undefined || Number(scale) === 1 ? piece : { ...piece, value: `${piece.value}*${scale}`, tie: 1 };

/** Whether the expression is zero exactly where the operand is. */
const isExact = (operand: Operand, cells: FigureCells): boolean => {
  if (typeof operand === 'string') return true;
  switch (operand.kind) {
    case 'constant':
      return true;
    case 'sum':
    case 'mean':
      return operand.of.every((part) => isNotNegative(part, cells)) || operand.of.every((part) => isWhole(part, cells));
    case 'product':
    case 'maximum':
    case 'minimum':
      return operand.of.every((part) => isExact(part, cells));
    case 'absolute':
      return isExact(operand.of, cells);
    case 'difference':
      return isWhole(operand.from, cells) && isWhole(operand.subtract, cells);
    case 'ceiling':
      return true;
    default:
      return false;
  }
};

const isWhole = (operand: Operand, cells: FigureCells): boolean => {
  if (typeof operand === 'string') return cells.names?.has(operand) !== true && cells.kindOf(operand) === 'whole';
  return operand.kind === 'constant' && Number.isInteger(Number(operand.value.value));
};

const isNotNegative = (operand: Operand, cells: FigureCells): boolean => {
  if (typeof operand === 'string') return cells.names?.has(operand) !== true && cells.kindOf(operand) !== 'any';
  return operand.kind === 'constant' && !operand.value.value.startsWith('-');
};

const signs: Readonly<Record<Side | 'equal', string>> = { atLeast: '>=', moreThan: '>', atMost: '<=', lessThan: '<', equal: '=' };

const chosen = (
  { left, relation, right, then, else: otherwise }: Extract<Operand, { kind: 'if' }>,
  of: (operand: Operand) => Piece,
): Piece => {
  const [one, other, first, second] = [of(left), of(right), of(then), of(otherwise)];
  const compared = joined([one, other]);
  const condition = `ROUND(${bracketed(one, 2)}-${bracketed(other, 1)},9)${signs[relation]}0`;
  const guarded = (yes: string, no: string, failing: string): string => {
    const choice = `IF(${condition},${yes},${no})`;
    const safe = compared.mayFail ? `IFERROR(${choice},${failing})` : choice;
    const known = knownIn(compared.needs);
    return known === undefined ? safe : `IF(${known},${safe},FALSE)`;
  };
  const branch = branchNeed(
    guarded(knownIn(first.needs) ?? 'TRUE', knownIn(second.needs) ?? 'TRUE', 'TRUE'),
    guarded(notApplicableIn(first.needs) ?? 'FALSE', notApplicableIn(second.needs) ?? 'FALSE', 'FALSE'),
  );
  return {
    value: `IF(${condition},${first.value},${second.value})`,
    needs: joinedNeeds([compared.needs, ...(isFree(first) && isFree(second) ? [] : [branch])]),
    mayFail: compared.mayFail || first.mayFail || second.mayFail,
    tie: 0,
  };
};

const isFree = ({ needs }: Piece): boolean => knownIn(needs) === undefined;
