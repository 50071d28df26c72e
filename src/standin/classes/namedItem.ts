import { XlsxError, type DefinedName } from '../../xlsx/document';
import { formatAddress } from '../cells/address';
import { areaOf } from '../calculation/references';
import { FormulaError, parseFormula } from '../calculation';
import type { Node } from '../calculation/parse';
import type { Book } from '../server/book';
import { ExcelFailure } from '../server/failure';
import { instanceOf, type ClassTable, type Instance } from '../server/instance';
import type { Json } from '../server/json';
import { range } from './range';

interface NameTarget {
  readonly book: Book;
  readonly name: string;
}

/** A name of the workbook; a sheet's own names are not played. */
export const namedItem = (book: Book, name: string): Instance => instanceOf(table, { book, name }, book.claimed);

export const workbookName = (book: Book, name: string): DefinedName | undefined =>
  book.document.names.find((one) => one.scope === undefined && one.name.toLowerCase() === name.toLowerCase());

const current = ({ book, name }: NameTarget): DefinedName => {
  const found = workbookName(book, name);
  if (found === undefined) throw new ExcelFailure('ItemNotFound', 'NamedItem');
  return found;
};

/** The cells that a name means, `null` where it means none. */
export const rangeOfName = (book: Book, name: DefinedName): Instance | null => {
  const meaning = meaningOf(book, name);
  return meaning.kind === 'cells' ? range(book, { ...meaning.area, sheet: meaning.sheet }) : null;
};

const meaningOf = (book: Book, name: DefinedName): ReturnType<typeof areaOf> =>
  areaOf(parseFormula(name.formula), { sheet: name.scope ?? '', row: 0, column: 0 }, book.document);

/** `Range`, `String`, `Double`, `Boolean` or `Error` ("Excel.NamedItemType"). */
const typeOf = (book: Book, name: DefinedName): string => {
  const meaning = meaningOf(book, name);
  if (meaning.kind === 'cells') return 'Range';
  if (meaning.kind === 'error') return 'Error';
  const constant = constantOf(meaning.node);
  return typeof constant === 'string' ? 'String' : typeof constant === 'number' ? 'Double' : typeof constant === 'boolean' ? 'Boolean' : 'Error';
};

const constantOf = (node: Node): number | string | boolean | undefined => {
  if (node.kind === 'constant') return node.value;
  const operand = node.kind === 'unary' && node.operator === '-' ? constantOf(node.operand) : undefined;
  return typeof operand === 'number' ? -operand : undefined;
};

/** The address of a range, the value of a constant, the text of an error ("NamedItem.value"). */
const valueOf = (book: Book, name: DefinedName): Json => {
  const meaning = meaningOf(book, name);
  if (meaning.kind === 'cells') return formatAddress(meaning.sheet, meaning.area);
  return meaning.kind === 'error' ? meaning.error : (constantOf(meaning.node) ?? '#VALUE!');
};

/** The formula begins with `=` ("NamedItem.formula"). */
const setFormula = (target: NameTarget, value: Json): void => {
  const { name } = current(target);
  giveMeaning(target.book, name, value, 'NamedItem.formula');
};

/** Creates a name or changes what it means. */
export const giveMeaning = (book: Book, name: string, value: Json, member: string): void => {
  if (book.readOnly) throw new ExcelFailure('AccessDenied', member);
  if (typeof value !== 'string' || !value.startsWith('=')) throw new ExcelFailure('InvalidArgument', member);
  try {
    parseFormula(value);
    book.document.setName(name, value.slice(1));
  } catch (error) {
    if (error instanceof FormulaError || error instanceof XlsxError) throw new ExcelFailure('InvalidArgument', member);
    throw error;
  }
  book.calculation.everythingChanged();
};

/** Names that formulas use are not deleted here. */
const remove = (target: NameTarget): void => {
  const { name } = current(target);
  if (target.book.readOnly) throw new ExcelFailure('AccessDenied', 'NamedItem.delete');
  try {
    target.book.document.removeName(name);
  } catch (failure) {
    if (failure instanceof XlsxError) throw new ExcelFailure('InvalidOperation', 'NamedItem.delete');
    throw failure;
  }
  target.book.calculation.everythingChanged();
};

const table: ClassTable<NameTarget> = {
  name: 'NamedItem',
  identity: (target) => ({ _Id: current(target).name }),
  properties: {
    Name: { since: 1, get: (target) => current(target).name },
    Type: { since: 1, get: (target) => typeOf(target.book, current(target)) },
    Value: { since: 1, get: (target) => valueOf(target.book, current(target)) },
    Visible: { since: 1, get: (target) => !current(target).hidden },
    Scope: { since: 4, get: () => 'Workbook' },
    Formula: { since: 7, get: (target) => `=${current(target).formula}`, set: setFormula },
  },
  methods: {
    Delete: { since: 4, run: remove },
  },
  objects: {
    GetRange: {
      since: 1,
      get: (target) => {
        const found = rangeOfName(target.book, current(target));
        if (found === null) throw new ExcelFailure('InvalidReference', 'NamedItem.getRange');
        return found;
      },
    },
    GetRangeOrNullObject: { since: 4, get: (target) => rangeOfName(target.book, current(target)) },
  },
};
