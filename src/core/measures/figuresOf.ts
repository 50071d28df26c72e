import type { Indicator, Operand, Rule } from '../scheme';

/** The figures that an operand names, each once, in the order of first use. */
export const figuresOfOperand = (operand: Operand): readonly string[] => {
  if (typeof operand === 'string') return [operand];
  switch (operand.kind) {
    case 'constant':
    case 'day':
      return [];
    case 'sum':
    case 'product':
    case 'mean':
    case 'maximum':
    case 'minimum':
      return once(operand.of.flatMap(figuresOfOperand));
    case 'absolute':
    case 'ceiling':
      return figuresOfOperand(operand.of);
    case 'difference':
      return once([operand.from, operand.subtract].flatMap(figuresOfOperand));
    case 'ratio':
      return once([operand.of, operand.per].flatMap(figuresOfOperand));
    case 'growth':
      return once([operand.now, operand.before].flatMap(figuresOfOperand));
  }
};

/** The figures that an indicator is judged on: those of its measure, its rule and its escalation. */
export const figuresOf = (indicator: Indicator): readonly string[] => {
  const measured = indicator.measure;
  return once([
    ...(measured ? figuresOfOperand(measured.value) : []),
    ...(measured?.notApplicableWhenZero === undefined ? [] : figuresOfOperand(measured.notApplicableWhenZero)),
    ...figuresOfRule(indicator.rule),
    ...(indicator.escalation ?? []).flatMap((each) => (each.above === undefined ? [] : figuresOfOperand(each.above))),
  ]);
};

const figuresOfRule = (rule: Rule): readonly string[] => {
  switch (rule.kind) {
    case 'threshold':
    case 'linear':
    case 'proportional':
      return figuresOfOperand(rule.target.value);
    case 'minimumCount':
      return figuresOfOperand(rule.need.value);
    case 'baseline':
      return figuresOfOperand(rule.lastYear);
    case 'range':
    case 'count':
      return [];
    case 'degree':
    case 'encouragement':
      return [rule.figure];
    case 'checklist':
      return rule.figures;
  }
};

const once = (figures: readonly string[]): readonly string[] => [...new Set(figures)];
