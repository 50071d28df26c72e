import { figuresOf, leavesOfRule } from '../rules';
import type { Figure, Indicator, Operand, Scheme } from '../scheme';
import type { Role } from './earning';

/** A figure that an indicator hangs on and that is still open this year. */
export interface Candidate {
  readonly figure: Figure;
  readonly role: Role;
}

/** Last year and the first day of the year are over. */
export const isOver = ({ period }: Figure): boolean => period === 'lastYear' || period === 'yearStart';

/** Figures of the work first, in the order of first use; then what they are measured against. */
export const candidatesOf = (indicator: Indicator, scheme: Pick<Scheme, 'figures'>): readonly Candidate[] => {
  const worked = workOf(indicator);
  const role = (id: string): Role => (worked.has(id) ? 'work' : 'base');
  const candidates = figuresOf(indicator).flatMap((id): readonly Candidate[] => {
    const figure = scheme.figures.find((each) => each.id === id);
    return figure === undefined || isOver(figure) ? [] : [{ figure, role: role(id) }];
  });
  return [...candidates.filter((each) => each.role === 'work'), ...candidates.filter((each) => each.role === 'base')];
};

/** Answers are work; of a measure, what is neither only in a denominator nor a denominator by itself. */
const workOf = ({ measure, rule }: Indicator): ReadonlySet<string> => {
  if (measure === undefined) return new Set(leavesOfRule(rule).flatMap((leaf) => (leaf.type === 'figure' ? [leaf.figure] : [])));
  const { above, below } = split(measure.value);
  const alone = new Set(below.filter((operand) => typeof operand === 'string'));
  return new Set(above.filter((id) => !alone.has(id)));
};

interface Split {
  /** Figures outside every denominator. */
  readonly above: readonly string[];
  /** The denominators. */
  readonly below: readonly Operand[];
}

const split = (operand: Operand): Split => {
  if (typeof operand === 'string') return { above: [operand], below: [] };
  switch (operand.kind) {
    case 'constant':
    case 'day':
      return { above: [], below: [] };
    case 'sum':
    case 'product':
    case 'mean':
    case 'maximum':
    case 'minimum':
      return together(operand.of);
    case 'absolute':
    case 'ceiling':
    case 'round':
      return split(operand.of);
    case 'if':
      return together([operand.left, operand.right, operand.then, operand.else]);
    case 'difference':
      return together([operand.from, operand.subtract]);
    case 'ratio':
      return over(operand.of, operand.per);
    case 'growth':
      return over(operand.now, operand.before);
  }
};

const together = (operands: readonly Operand[]): Split => {
  const splits = operands.map(split);
  return { above: splits.flatMap(({ above }) => above), below: splits.flatMap(({ below }) => below) };
};

const over = (of: Operand, per: Operand): Split => {
  const { above, below } = split(of);
  return { above, below: [...below, per] };
};
