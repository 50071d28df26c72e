import { statementExamples, type Entry, type Level, type StatementExample } from '../../checks';
import { figuresOfOperand, type Comparison, type Identity, type Language, type Operand, type Scheme, type Text, type Tolerance } from '../../core';
import { headingOf, pointsOf, tableOf, type Point } from './markdown';
import type { DocumentationTexts } from './texts';

/** One identity or comparison, as the page tells it. */
interface Statement {
  readonly code: string;
  readonly level: Level;
  readonly title: Text;
  readonly fix: Text;
  /** What distinguishes it, name by name. */
  readonly points: readonly Point[];
}

/**
 * The identities and comparisons that a scheme brings.
 * @param units entries of units with nothing wrong, for the examples
 */
export const schemeSection = (
  scheme: Scheme,
  units: readonly ReadonlyMap<string, Entry>[],
  language: Language,
  texts: DocumentationTexts,
): readonly string[] => {
  const codes = codesIn(scheme);
  const examples = new Map(statementExamples(scheme, units).map((example) => [example.code, example]));
  const statements = [
    ...scheme.identities.map((identity) => ofIdentity(identity, codes, texts)),
    ...(scheme.comparisons ?? []).map((comparison) => ofComparison(comparison, codes, texts)),
  ];
  const overview = statements.map(({ code, level, title }) => [`[${code}](#${code.toLowerCase()})`, texts.levels[level], title[language]]);
  return [
    '',
    `## ${texts.scheme(scheme.title[language])}`,
    '',
    texts.schemeIntro,
    '',
    ...tableOf([[texts.code, texts.level, texts.holds], ...overview]),
    ...statements.flatMap((statement) => statementSection(statement, examples.get(statement.code), language, texts)),
  ];
};

const statementSection = (
  { code, level, title, fix, points }: Statement,
  example: StatementExample | undefined,
  language: Language,
  texts: DocumentationTexts,
): readonly string[] => [
  ...headingOf(code, title[language]),
  ...pointsOf(
    [
      [texts.level, texts.levels[level]],
      ...points,
      [texts.says, example?.sample.message[language] ?? ''],
      [texts.expected, example?.sample.expected[language] ?? ''],
      [texts.fix, fix[language]],
      [texts.fails, example?.fails[language] ?? ''],
      [texts.passes, example?.passes[language] ?? ''],
    ],
    texts.colon,
  ),
];

/** The codes of the figures in some operands, each once. */
const codesIn = ({ figures }: Scheme): ((operands: readonly Operand[]) => string) => {
  const codes = new Map(figures.map(({ id, code }) => [id, code]));
  return (operands) => [...new Set(operands.flatMap(figuresOfOperand))].map((id) => codes.get(id) ?? id).join(' ');
};

const ofIdentity = (identity: Identity, codes: ReturnType<typeof codesIn>, texts: DocumentationTexts): Statement => {
  const { left, right, tolerance, whenMissing = 'skipAny', source, basis } = identity;
  return {
    ...identity,
    points: [
      [texts.figures, codes([left, right])],
      [texts.tolerance, tolerance === undefined ? '' : toleranceText(tolerance, texts)],
      [texts.whenMissing, texts.missing[whenMissing]],
      [texts.basis, basisText(source, basis === 'assumed', texts)],
    ],
  };
};

const ofComparison = (comparison: Comparison, codes: ReturnType<typeof codesIn>, texts: DocumentationTexts): Statement => {
  const { now, before, band, source } = comparison;
  return {
    ...comparison,
    points: [
      [texts.figures, codes([now, before])],
      [texts.band, `±${band.value}%`],
      [texts.whenMissing, texts.missing.skipAny],
      [texts.basis, basisText(source, band.basis === 'assumed', texts)],
    ],
  };
};

const toleranceText = (tolerance: Tolerance, texts: DocumentationTexts): string => {
  if (typeof tolerance === 'string') return tolerance;
  const { by, of } = tolerance;
  const share = of === undefined ? by.value : `${String(Math.round(Number(by.value) * 1e6) / 1e4)}%`;
  return by.basis === 'assumed' ? `${share}${texts.aside(texts.assumed)}` : share;
};

const basisText = (source: string | undefined, assumed: boolean, texts: DocumentationTexts): string => {
  if (source === undefined) return assumed ? texts.assumed : '';
  return assumed ? `${source}${texts.aside(texts.assumed)}` : source;
};
