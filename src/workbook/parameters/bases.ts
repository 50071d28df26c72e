import { onceFor, weakest, type Basis, type Indicator } from '../../core';

export const basisWords: Readonly<Record<Basis, string>> = { document: '原文', assumed: '默认' };

/** What 参数来源 speaks of, besides the rule. */
const members = ['rule', 'measure', 'margin', 'escalation'] as const;

/** Every basis said within a rule, a measure or an escalation. */
const basesIn = (value: unknown): readonly Basis[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]): readonly Basis[] =>
    key === 'basis' ? [part === 'assumed' ? 'assumed' : 'document'] : basesIn(part),
  );
};

/** The weakest basis of all that 参数来源 speaks of. */
export const parametersBasis: (indicator: Indicator) => Basis = onceFor((indicator) => {
  const margin = indicator.measure === undefined ? undefined : indicator.margin;
  return weakest(basesIn([indicator.rule, indicator.measure, margin, indicator.escalation]));
});

/** The indicator with this basis for all that 参数来源 speaks of. */
export const rebased = (indicator: Indicator, basis: Basis): Indicator => {
  const copy = structuredClone(indicator);
  for (const member of members) put(Reflect.get(copy, member), basis);
  return copy;
};

const put = (part: unknown, basis: Basis): void => {
  if (typeof part !== 'object' || part === null) return;
  if (Object.hasOwn(part, 'basis')) Reflect.set(part, 'basis', basis);
  for (const inner of Object.values(part)) put(inner, basis);
};
