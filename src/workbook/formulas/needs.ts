import { notApplicableWord } from '../layout';

/** What must be known before an expression can be computed, as cells and conditions. */
export interface Needs {
  /** Cells that must hold numbers. */
  readonly numbers: readonly string[];
  /** Cells that must hold 是 or 否. */
  readonly answers: readonly string[];
  /** Needs that hang on a comparison. */
  readonly branches: readonly { readonly known: string; readonly notApplicable: string }[];
}

export const nothingNeeded: Needs = { numbers: [], answers: [], branches: [] };
export const numberNeed = (cell: string): Needs => ({ ...nothingNeeded, numbers: [cell] });
export const answerNeed = (cell: string): Needs => ({ ...nothingNeeded, answers: [cell] });
export const branchNeed = (known: string, notApplicable: string): Needs => ({ ...nothingNeeded, branches: [{ known, notApplicable }] });

export const joinedNeeds = (needs: readonly Needs[]): Needs => ({
  numbers: [...new Set(needs.flatMap(({ numbers }) => numbers))],
  answers: [...new Set(needs.flatMap(({ answers }) => answers))],
  branches: needs.flatMap(({ branches }) => branches),
});

/** The condition that everything is known; `undefined` where nothing is needed. */
export const knownIn = ({ numbers, answers, branches }: Needs): string | undefined =>
  all([
    ...(numbers.length === 0 ? [] : [countedIn(numbers)]),
    ...answers.map((cell) => `OR(${cell}="是",${cell}="否")`),
    ...branches.map(({ known }) => known),
  ]);

/** All of the cells hold numbers. */
export const countedIn = (cells: readonly string[]): string =>
  cells.length === 1 ? `ISNUMBER(${cells.join('')})` : `COUNT(${cells.join(',')})=${String(cells.length)}`;

/** The condition that the case does not exist, which counts before anything that is missing. */
export const notApplicableIn = ({ numbers, answers, branches }: Needs): string | undefined =>
  any([...[...numbers, ...answers].map((cell) => `${cell}="${notApplicableWord}"`), ...branches.map(({ notApplicable }) => notApplicable)]);

export const all = (conditions: readonly string[]): string | undefined => joinedBy('AND', conditions);
export const any = (conditions: readonly string[]): string | undefined => joinedBy('OR', conditions);

const joinedBy = (name: 'AND' | 'OR', conditions: readonly string[]): string | undefined =>
  conditions.length < 2 ? conditions[0] : `${name}(${conditions.join(',')})`;
