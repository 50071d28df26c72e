import { parseCell } from '../../xlsx/address';
import { childOf, childrenOf, flagOf, readTree, type XmlElement, type XmlPart } from '../../xlsx/xml';
import { areasOf } from './areas';
import type { ColourReader } from './colours';
import { conditionalLooks } from './conditionalLooks';
import { columnPixels, pointPixels } from './sizes';
import type { ColumnLooks, LinkLook, RowLooks, SheetLooks } from './sheetLooks';
import { validationLooks } from './validationLooks';

const usualRowHeight = 15;
/** Columns where neither file nor sheet says a width: 8.43 characters. */
const usualWidth = 64;

const numberOf = (element: XmlElement | undefined, attribute: string): number | undefined => {
  const text = element?.attributes.get(attribute);
  return text === undefined ? undefined : Number(text);
};

const columnLooks = (column: XmlElement, defaultWidth: number): ColumnLooks => {
  const width = numberOf(column, 'width');
  return {
    from: (numberOf(column, 'min') ?? 1) - 1,
    to: (numberOf(column, 'max') ?? 1) - 1,
    width: width === undefined ? defaultWidth : columnPixels(width),
    hidden: flagOf(column, 'hidden') ?? false,
    style: numberOf(column, 'style') ?? 0,
  };
};

const rowLooks = (row: XmlElement): RowLooks => {
  const height = numberOf(row, 'ht');
  const cells = childrenOf(row, 'c').flatMap((cell): readonly (readonly [number, number])[] => {
    const place = parseCell(cell.attributes.get('r') ?? '');
    return place === undefined ? [] : [[place.column, numberOf(cell, 's') ?? 0]];
  });
  return {
    height: height === undefined ? undefined : pointPixels(height),
    hidden: flagOf(row, 'hidden') ?? false,
    style: flagOf(row, 'customFormat') === true ? numberOf(row, 's') : undefined,
    cells: new Map(cells),
  };
};

const linksOf = (sheet: XmlElement): readonly LinkLook[] =>
  childrenOf(childOf(sheet, 'hyperlinks'), 'hyperlink').flatMap((link) => {
    const [area] = areasOf(link.attributes.get('ref') ?? '');
    const location = link.attributes.get('location');
    return area === undefined || location === undefined ? [] : [{ area, location }];
  });

const frozenOf = (view: XmlElement | undefined): SheetLooks['frozen'] => {
  const pane = childOf(view, 'pane');
  const frozen = pane?.attributes.get('state')?.startsWith('frozen') === true;
  return { rows: frozen ? (numberOf(pane, 'ySplit') ?? 0) : 0, columns: frozen ? (numberOf(pane, 'xSplit') ?? 0) : 0 };
};

/** Rows without a number follow the one before. */
const rowsOf = (sheet: XmlElement): ReadonlyMap<number, RowLooks> => {
  let last = -1;
  return new Map(
    childrenOf(childOf(sheet, 'sheetData'), 'row').map((row) => {
      last = (numberOf(row, 'r') ?? last + 2) - 1;
      return [last, rowLooks(row)];
    }),
  );
};

/** The looks of one worksheet part. @throws XlsxError damaged */
export const readSheet = (name: string, part: XmlPart, colour: ColourReader): SheetLooks => {
  const sheet = readTree(part);
  const view = childOf(childOf(sheet, 'sheetViews'), 'sheetView');
  const format = childOf(sheet, 'sheetFormatPr');
  const width = numberOf(format, 'defaultColWidth');
  const defaultWidth = width === undefined ? usualWidth : columnPixels(width);
  return {
    name,
    tabColour: colour(childOf(childOf(sheet, 'sheetPr'), 'tabColor')),
    gridlines: flagOf(view, 'showGridLines') ?? true,
    frozen: frozenOf(view),
    defaultWidth,
    defaultHeight: pointPixels(numberOf(format, 'defaultRowHeight') ?? usualRowHeight),
    columns: childrenOf(childOf(sheet, 'cols'), 'col').map((column) => columnLooks(column, defaultWidth)),
    rows: rowsOf(sheet),
    conditional: conditionalLooks(part, sheet),
    validations: validationLooks(part, sheet),
    links: linksOf(sheet),
    hasDrawing: childOf(sheet, 'drawing') !== undefined || childOf(sheet, 'legacyDrawing') !== undefined,
  };
};
