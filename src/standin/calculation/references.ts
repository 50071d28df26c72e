import type { Area, DefinedName, Sheet, Table, XlsxDocument } from '../../xlsx/document';
import { splitSheet } from '../cells/address';
import { parseFormula, type Node } from './parse';
import { resolveStructured } from './structured';

/** Where a formula stands. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a reference means just now: cells, an error, or the formula of a name that is no plain reference. */
export type Meaning =
  | { readonly kind: 'cells'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'formula'; readonly node: Node }
  | { readonly kind: 'error'; readonly error: string };

const broken = (error: string): Meaning => ({ kind: 'error', error });

/** What the references of formulas lead to. */
export type Referred = Pick<XlsxDocument, 'sheets' | 'tables' | 'names' | 'date1904' | 'sheet' | 'table'>;

/** The same with everything looked up once, for as long as no sheet, table or name changes. */
export const lookedUpOnce = (document: Referred): Referred => {
  const { sheets, tables, names, date1904 } = document;
  return { sheets, tables, names, date1904, sheet: once((name) => document.sheet(name)), table: once((name) => document.table(name)) };
};

const once = <Found>(find: (name: string) => Found): ((name: string) => Found) => {
  const known = new Map<string, { readonly found: Found }>();
  return (name) => {
    const before = known.get(name) ?? { found: find(name) };
    known.set(name, before);
    return before.found;
  };
};

/** Resolves a node of kind `cells`, `structured` or `name`; names and tables are looked up afresh, since both move. */
export const areaOf = (node: Node, place: Place, document: Referred): Meaning => {
  if (node.kind === 'cells') {
    const sheet = node.sheet === undefined ? document.sheet(place.sheet) : sheetCalled(document, node.sheet);
    return sheet === undefined ? broken('#REF!') : { kind: 'cells', sheet: sheet.name, area: node.area };
  }
  if (node.kind === 'structured') return structured(node.table, node.inside, place, document);
  if (node.kind !== 'name') return { kind: 'formula', node };
  const name = nameCalled(document, node.name, place.sheet);
  if (name !== undefined) {
    const meant = parseFormula(name.formula);
    return meant.kind === 'cells' || meant.kind === 'structured' ? areaOf(meant, place, document) : { kind: 'formula', node: meant };
  }
  return document.table(node.name) === undefined ? broken('#NAME?') : structured(node.name, '', place, document);
};

const structured = (tableName: string, inside: string, place: Place, document: Referred): Meaning => {
  const table = tableName === '' ? tableAround(document, place) : document.table(tableName);
  if (table === undefined) return broken('#REF!');
  const found = resolveStructured(table, inside, place.row);
  return 'error' in found ? broken(found.error) : { kind: 'cells', sheet: table.sheet, area: found.area };
};

const tableAround = (document: Referred, place: Place): Table | undefined =>
  document.tables.find(
    ({ sheet, area }) =>
      sheet === place.sheet &&
      place.row >= area.row &&
      place.row < area.row + area.rows &&
      place.column >= area.column &&
      place.column < area.column + area.columns,
  );

export const sheetCalled = (document: Referred, name: string): Sheet | undefined =>
  document.sheet(name) ?? document.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

/** The name as a formula on `sheet` sees it: the sheet's own before the workbook's. Without regard to case. */
export const nameCalled = (document: Referred, text: string, sheet: string): DefinedName | undefined => {
  const { sheet: scope, rest } = splitSheet(text);
  const called = document.names.filter((name) => name.name.toLowerCase() === rest.toLowerCase());
  return called.find((name) => name.scope === (scope ?? sheet)) ?? called.find((name) => name.scope === undefined);
};

/** Every piece of cells that a formula reads, names and table columns resolved as they are now. */
export const precedentsOf = (node: Node, place: Place, document: Referred): readonly { readonly sheet: string; readonly area: Area }[] => {
  switch (node.kind) {
    case 'cells':
    case 'structured':
    case 'name': {
      const meaning = areaOf(node, place, document);
      if (meaning.kind === 'cells') return [meaning];
      return meaning.kind === 'formula' ? precedentsOf(meaning.node, place, document) : [];
    }
    case 'call':
      return node.args.flatMap((argument) => precedentsOf(argument, place, document));
    case 'unary':
      return precedentsOf(node.operand, place, document);
    case 'binary':
      return [...precedentsOf(node.left, place, document), ...precedentsOf(node.right, place, document)];
    default:
      return [];
  }
};
