import type { Before, Host, Reading, Standing, Written } from '../../host/port';

/** The sheet that a table or a named range stood on when its contents were kept. */
export interface Home {
  readonly kind: 'table' | 'name';
  readonly of: string;
  readonly sheet: string;
}

/** What was replaced, with what tells sheets that were renamed since. */
export interface Image extends Before {
  readonly homes?: readonly Home[];
}

export const homesOf = ({ tables, names }: Standing): readonly Home[] => [
  ...tables.map(({ table, sheet }): Home => ({ kind: 'table', of: table, sheet })),
  ...names.map(({ name, sheet }): Home => ({ kind: 'name', of: name, sheet })),
];

/** What was replaced, under the names that its sheets have now. Asks for the tables only where a sheet is not to be found. @throws HostError */
export const underNamesOfNow = async (host: Host, { homes = [], ...before }: Image, { sheets }: Pick<Reading, 'sheets'>): Promise<Before> => {
  const there = new Set(sheets.map(({ name }) => name));
  const astray = homes.filter(({ sheet }) => !there.has(sheet));
  if (astray.length === 0) return before;
  const named = (kind: Home['kind']): readonly string[] => astray.filter((home) => home.kind === kind).map(({ of }) => of);
  const reading = await host.read({ tables: named('table'), names: named('name') });
  const renamed = new Map(
    astray.flatMap(({ kind, of, sheet }): readonly (readonly [string, string])[] => {
      const now = kind === 'table' ? reading.tables[of]?.sheet : sheetOfName(reading.names[of]);
      return now === undefined ? [] : [[sheet, now]];
    }),
  );
  const place = <At extends { readonly sheet: string }>(at: At): At => ({ ...at, sheet: renamed.get(at.sheet) ?? at.sheet });
  const meaning = (formula: string): string => [...renamed].reduce((text, [from, to]) => reworded(text, from, to), formula);
  return {
    ...before,
    before: before.before.map((image) => ({
      ...place(image),
      formulas: image.formulas.map((line) => line.map((formula) => (formula === null ? null : meaning(formula)))),
      written: image.written.map((line) => line.map((cell) => (isFormula(cell) ? { formula: meaning(cell.formula) } : cell))),
    })),
    formats: before.formats.map(place),
    ...(before.keyed && { keyed: before.keyed.map(place) }),
    names: before.names.map((name) => ({ ...name, formula: meaning(name.formula), written: meaning(name.written) })),
  };
};

const sheetOfName = (name: Reading['names'][string]): string | undefined => (name?.kind === 'range' ? name.sheet : undefined);

const isFormula = (cell: Written): cell is Extract<Written, { readonly formula: string }> => typeof cell === 'object' && cell !== null && 'formula' in cell;

/** A formula as Excel rewrites it where a sheet is renamed: not within texts. */
const reworded = (formula: string, from: string, to: string): string =>
  formula
    .split(/("(?:[^"]|"")*")/u)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replaceAll(quoted(from), () => reference(to)).replaceAll(bare(from), () => reference(to))))
    .join('');

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`;
const bare = (sheet: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}_.'\\]])${sheet.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')}!`, 'gu');
const reference = (sheet: string): string => (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? `${sheet}!` : quoted(sheet));
