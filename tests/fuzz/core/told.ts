import { upTo, type FigureValue, type Scheme, type UnitFigures } from '../../../src/core';

const figureTold = (value: FigureValue): string => {
  switch (value.kind) {
    case 'number':
      return upTo(value.value, 6);
    case 'degree':
      return value.degree;
    case 'yesNo':
      return value.yes ? 'yes' : 'no';
    case 'date':
      return `day ${String(value.day)}`;
    default:
      return value.kind;
  }
};

const unitTold = ({ unit, figures, remarks }: UnitFigures): string =>
  `${unit}: ${[...figures].map(([id, value]) => `${id}=${figureTold(value)}`).join(' ')}${remarks.map(({ code, vetoed, reason }) => ` | ${code} ${String(vetoed)} ${reason}`).join('')}`;

/** What of a scheme and of units decides scores, for a reader of a counterexample. */
export const told = ({ indicators, items, vetoes, identities, composition, places, notApplicable, unknownPoints }: Scheme, ...units: readonly (readonly UnitFigures[])[]): string => {
  const brief = (value: object): string => JSON.stringify(value, (key, inner: unknown) => (['title', 'requirement', 'clause', 'basis'].includes(key) ? undefined : inner));
  return [
    ...indicators.map((indicator) => `\n  indicator ${brief(indicator)}`),
    ...items.map((item) => `\n  item ${brief(item)}`),
    ...vetoes.map((veto) => `\n  veto ${brief(veto)}`),
    ...identities.map((identity) => `\n  identity ${brief(identity)}`),
    `\n  ${brief({ composition, places, notApplicable, unknownPoints })}`,
    ...units.flatMap((group) => [...group.map((unit) => `\n  ${unitTold(unit)}`), '\n']),
  ].join('');
};
