import { isoOf, multiply, one, sum, upTo, whole, zero, type Figures, type FigureValue, type Fraction, type Scheme, type Text } from '../../core';
import { readEntry, yesNoWords } from '../entered';
import { holds, sidesOf, statementOfComparison, statementOfIdentity, type Sides, type Statement } from '../identities';
import { figuresOfStatement } from '../identities/verdict';
import type { Entry, Issue } from '../issue';

/** What an identity or comparison of a scheme says where it does not hold, shown on figures of a unit. */
export interface StatementExample {
  readonly code: string;
  readonly sample: Pick<Issue, 'message' | 'expected'>;
  readonly fails: Text;
  readonly passes: Text;
}

/**
 * Examples for the identities and comparisons of a scheme: figures of a unit for which they hold, and the same ones with
 * one of them changed.
 * @param units entries of units with nothing wrong, by figure id; the first for which a statement holds is shown
 * @throws RangeError for a statement that holds for no unit, or whatever one of its figures is
 */
export const statementExamples = (scheme: Scheme, units: readonly ReadonlyMap<string, Entry>[]): readonly StatementExample[] => {
  const read = units.map((entries): Figures => new Map(scheme.figures.map((figure) => [figure.id, readEntry(figure, entries.get(figure.id) ?? { value: null }, '').value])));
  const codes = new Map(scheme.figures.map(({ id, code }) => [id, code]));
  const statements = [
    ...scheme.identities.map((identity) => statementOfIdentity(identity, scheme.figures)),
    ...(scheme.comparisons ?? []).map(statementOfComparison),
  ];
  return statements.map((statement) => {
    const passing = read.find((figures) => verdict(statement, figures) === 'holds');
    const failing = passing && firstBroken(statement, passing);
    if (passing === undefined || failing === undefined) throw new RangeError(`no example for ${statement.code}`);
    const text = (figures: Figures): Text => inWords(figuresOfStatement(statement).map((id) => [codes.get(id) ?? id, figures.get(id)]));
    return { code: statement.code, sample: statement.tell(failing.sides), fails: text(failing.figures), passes: text(passing) };
  });
};

const verdict = (statement: Statement, figures: Figures): 'holds' | 'absent' | Sides => {
  const sides = sidesOf(statement, figures);
  if (sides === undefined) return 'absent';
  return holds(statement, sides) ? 'holds' : sides;
};

const firstBroken = (statement: Statement, figures: Figures): { readonly figures: Figures; readonly sides: Sides } | undefined => {
  for (const id of figuresOfStatement(statement)) {
    for (const other of othersThan(figures.get(id))) {
      const changed = new Map([...figures, [id, other]]);
      const found = verdict(statement, changed);
      if (typeof found === 'object') return { figures: changed, sides: found };
    }
  }
  return undefined;
};

const otherYear = 400;

/** Other values of a figure, the likelier slips first. */
const othersThan = (value: FigureValue | undefined): readonly FigureValue[] => {
  switch (value?.kind) {
    case 'number':
      return [sum([value.value, one]), multiply(value.value, whole(2)), multiply(value.value, whole(10)), zero].map(asNumber);
    case 'date':
      return [value.day + otherYear, value.day - otherYear].map((day) => ({ kind: 'date', day }));
    case 'yesNo':
      return [{ kind: 'yesNo', yes: !value.yes }];
    case 'degree':
    case 'notApplicable':
    case 'missing':
    case 'unusable':
    case undefined:
      return [];
  }
};

const asNumber = (value: Fraction): FigureValue => ({ kind: 'number', value });

const shownPlaces = 6;

const inWords = (figures: readonly (readonly [string, FigureValue | undefined])[]): Text => {
  const told = figures.map(([code, value]) => `${code} = ${valueText(value)}`);
  return { zh: told.join('，'), en: told.join(', ') };
};

const valueText = (value: FigureValue | undefined): string => {
  switch (value?.kind) {
    case 'number':
      return upTo(value.value, shownPlaces);
    case 'date':
      return isoOf(value.day);
    case 'yesNo':
      return value.yes ? yesNoWords.yes : yesNoWords.no;
    case 'degree':
    case 'notApplicable':
    case 'missing':
    case 'unusable':
    case undefined:
      return '—';
  }
};
