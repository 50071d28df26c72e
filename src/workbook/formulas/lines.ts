import { errorStatements, type ErrorStatement } from '../../checks';
import { figuresOfOperand, leavesOfRule, type Figure, type Indicator, type MeasuredIndicator, type Operand, type Scheme, type Veto } from '../../core';
import { scoreRows, type ScoreRow } from '../scoresheet';

/** What a line below an indicator works out on the way to its score. */
export type Step =
  | { readonly kind: 'measure' }
  /** A calculation of the rule that hangs on figures: a target, last year's value. */
  | { readonly kind: 'operand'; readonly operand: Operand; readonly field: string }
  /** The points by the rule alone. */
  | { readonly kind: 'earned' }
  | { readonly kind: 'bonus' }
  | { readonly kind: 'waiver' }
  /** The score of a unit that was judged, before others take their mean. */
  | { readonly kind: 'judged' };

/** A line of 得分公式, from the first one below the positions. */
export type Line =
  | { readonly kind: 'heading'; readonly title: string }
  | { readonly kind: 'score'; readonly row: ScoreRow; readonly indicator?: Indicator }
  | { readonly kind: 'step'; readonly indicator: Indicator; readonly step: Step }
  | { readonly kind: 'veto'; readonly veto: Veto }
  | { readonly kind: 'figure'; readonly figure: Figure }
  /** The figure above where no identity contradicts it. */
  | { readonly kind: 'agreed'; readonly figure: Figure; readonly by: readonly ErrorStatement[] }
  | { readonly kind: 'identity'; readonly statement: ErrorStatement };

/** The lines: scores as in 得分表, below every indicator what leads to its score, then vetoes, figures and identities. */
export const linesOf = (scheme: Scheme): readonly Line[] => {
  const indicators = new Map(scheme.indicators.map((indicator) => [indicator.code, indicator]));
  const statements = errorStatements(scheme);
  return [
    ...scoreRows(scheme).flatMap((row): readonly Line[] => {
      const indicator = row.kind === 'indicator' ? indicators.get(row.code) : undefined;
      if (indicator === undefined) return [{ kind: 'score', row }];
      return [{ kind: 'score', row, indicator }, ...stepsOf(indicator, scheme).map((step) => ({ kind: 'step', indicator, step }) as const)];
    }),
    ...headed('一票否决（决定和理由取自扣分与佐证）', scheme.vetoes.map((veto): Line => ({ kind: 'veto', veto }))),
    ...headed('数据（按编号和单位名称取自数据填报）', scheme.figures.flatMap((figure) => figureLines(figure, statements))),
    ...headed('勾稽关系（不成立的，所涉及的数据按待核处理）', statements.map((statement): Line => ({ kind: 'identity', statement }))),
  ];
};

const headed = (title: string, lines: readonly Line[]): readonly Line[] => (lines.length === 0 ? [] : [{ kind: 'heading', title }, ...lines]);

const figureLines = (figure: Figure, statements: readonly ErrorStatement[]): readonly Line[] => {
  const by = statements.filter(({ figures }) => figures.includes(figure.id));
  return [{ kind: 'figure', figure }, ...(by.length === 0 ? [] : [{ kind: 'agreed', figure, by } as const])];
};

/** What a case that does not exist counts for this indicator. */
export const notApplicablePolicy = ({ notApplicable }: Indicator, scheme: Scheme): Scheme['notApplicable']['value'] =>
  (notApplicable ?? scheme.notApplicable).value;

/** The document does not state the points, and the scheme leaves them out. */
export const isLeftOut = ({ item }: Indicator, scheme: Scheme): boolean =>
  scheme.unknownPoints.value === 'leftOut' && scheme.items.some(({ id, pointsUnknown }) => id === item && pointsUnknown === true);

const stepsOf = (indicator: Indicator, scheme: Scheme): readonly Step[] => {
  const { waiver, bonus } = indicator;
  return [
    ...(isMeasured(indicator) ? [{ kind: 'measure' } as const] : []),
    ...ruleOperands(indicator, scheme).map(({ operand, field }) => ({ kind: 'operand', operand, field }) as const),
    ...(waiver === undefined && bonus === undefined ? [] : [{ kind: 'earned' } as const]),
    ...(bonus === undefined ? [] : [{ kind: 'bonus' } as const]),
    ...(waiver === undefined ? [] : [{ kind: 'waiver' } as const]),
    ...(notApplicablePolicy(indicator, scheme) === 'peerMean' && !isLeftOut(indicator, scheme) ? [{ kind: 'judged' } as const] : []),
  ];
};

/** The calculations of a rule that hang on figures alone and are more than one of them. */
const ruleOperands = ({ rule }: Indicator, { figures }: Scheme): readonly { readonly operand: Operand; readonly field: string }[] => {
  const known = new Set(figures.map(({ id }) => id));
  return leavesOfRule(rule).flatMap((leaf) => {
    if (leaf.type !== 'operand' || typeof leaf.operand === 'string') return [];
    const names = figuresOfOperand(leaf.operand);
    return names.length > 0 && names.every((name) => known.has(name)) ? [{ operand: leaf.operand, field: String(leaf.path[0]) }] : [];
  });
};

export const isMeasured = (indicator: Indicator): indicator is MeasuredIndicator => indicator.measure !== undefined;
