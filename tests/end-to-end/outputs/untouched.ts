/** A worksheet part cut up: the text around its rows, and the `c` elements as they are written, by reference. */
interface CutSheet {
  readonly around: string;
  /** Opening tags without `spans`, by row number. */
  readonly rows: ReadonlyMap<string, string>;
  readonly cells: ReadonlyMap<string, string>;
}

const attribute = (tag: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

export const cutSheet = (xml: string): CutSheet => {
  const rows = new Map<string, string>();
  const cells = new Map<string, string>();
  const around = xml.replace(/<row [^>]*?(?:\/>|>.*?<\/row>)/gs, (row) => {
    const open = /^<row [^>]*?(?=\/?>)/.exec(row)?.[0] ?? '';
    rows.set(attribute(open, 'r'), open.replace(/ spans="[^"]*"/, ''));
    const inside = row.slice(open.length).replace(/<c [^>]*?(?:\/>|>.*?<\/c>)/gs, (cell) => {
      cells.set(attribute(cell, 'r'), cell);
      return '';
    });
    return inside === '/>' || inside === '></row>' ? '' : inside;
  });
  return { around, rows, cells };
};

const withoutResult = (cell: string): string => cell.replace(/<v>.*?<\/v>/s, '').replace(/^(<c [^>]*?) t="[^"]*"/, '$1');

/** A formula that only lost its stored result. */
const lostResult = (before: string, after: string): boolean =>
  after.includes('<f') && !after.includes('<v>') && withoutResult(before) === withoutResult(after);

const areas = (xml: string, grown: boolean): string => {
  const measured = xml.replace(/<dimension ref="[^"]*"/, '<dimension');
  return grown ? measured.replace(/ sqref="[^"]*"/g, '') : measured;
};

/**
 * What differs between two texts of a worksheet beyond cells that were to be written, formulas that lost their result,
 * and the areas that grow with a table.
 * @param written references of the cells that were to be written @param grown a table of the sheet was resized
 */
export const strayChanges = (before: string, after: string, written: ReadonlySet<string>, grown: boolean): readonly string[] => {
  const one = cutSheet(before);
  const other = cutSheet(after);
  const rows = [...new Set([...one.rows.keys(), ...other.rows.keys()])].filter((row) => {
    const now = other.rows.get(row);
    return now !== (one.rows.get(row) ?? (grown ? `<row r="${row}"` : undefined));
  });
  const cells = [...new Set([...one.cells.keys(), ...other.cells.keys()])].filter((cell) => {
    const was = one.cells.get(cell) ?? '';
    const now = other.cells.get(cell) ?? '';
    return !written.has(cell) && was !== now && !lostResult(was, now);
  });
  const around = areas(one.around, grown) === areas(other.around, grown) ? [] : ['around the rows'];
  return [...around, ...rows.map((row) => `row ${row}`), ...cells];
};

/** Other parts that follow the cells, without what may follow. */
const follows: readonly (readonly [RegExp, (xml: string) => string])[] = [
  [/^xl\/tables\//, (xml) => xml.replace(/ ref="[^"]*"/g, '')],
  [/^xl\/charts\//, (xml) => xml.replace(/<c:(f|numCache|strCache)>.*?<\/c:\1>/gs, '')],
  [/^xl\/workbook\.xml$/, (xml) => xml.replace(/<calcPr[^>]*\/>/, '')],
  [/^xl\/styles\.xml$/, (xml) => xml.replace(/<(numFmts|cellXfs) count="\d+">.*?<\/\1>/gs, '')],
];

/** A part other than a worksheet with only such changes as scoring brings: areas of tables, caches of charts, the order to calculate, formats. */
export const onlyFollows = (part: string, before: string, after: string): boolean => {
  const rest = follows.find(([name]) => name.test(part))?.[1];
  return rest !== undefined && rest(before) === rest(after);
};

/** The formats of a style sheet in their order, which cells refer to by number. */
export const formatsIn = (styles: string): string => /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '';
