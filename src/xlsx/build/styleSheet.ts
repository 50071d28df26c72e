import { createRegistry } from './registry';
import type { BorderStyle, CellStyle, DifferentialStyle, FontStyle, Line } from './style';
import { counted, declaration, element, spreadsheetNamespace } from './xml';

/** The styles of a workbook, each written once. */
export interface StyleSheet {
  /** Index of the cell format. */
  readonly cell: (style: CellStyle | undefined) => number;
  /** Index of the differential format of a conditional format. */
  readonly differential: (style: DifferentialStyle) => number;
  /** `xl/styles.xml`. */
  readonly xml: () => string;
}

/** Format codes that Excel has numbers for (ECMA-376 part 1, 18.8.30). */
const builtInFormats: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};
const firstOwnFormat = 164;
/** Formats of conditional formats are declared where they are used; their numbers are their own. */
const firstDifferentialFormat = 1000;

const colour = (name: string, rgb: string): string => element(name, { rgb: `FF${rgb}` });

const fontXml = (font: FontStyle): string =>
  element('font', {}, [
    font.bold === true ? '<b/>' : '',
    font.italic === true ? '<i/>' : '',
    font.underline === true ? '<u/>' : '',
    font.size === undefined ? '' : element('sz', { val: font.size }),
    font.colour === undefined ? '' : colour('color', font.colour),
    font.name === undefined ? '' : element('name', { val: font.name }) + element('charset', { val: 134 }),
  ]);

const fillXml = (fill: string): string => {
  if (fill === 'none' || fill === 'gray125') return element('fill', {}, element('patternFill', { patternType: fill }));
  const pattern = element('patternFill', { patternType: 'solid' }, colour('fgColor', fill) + element('bgColor', { indexed: 64 }));
  return element('fill', {}, pattern);
};

/** In a differential format a solid fill is its background colour. */
const differentialFillXml = (fill: string): string => element('fill', {}, element('patternFill', {}, colour('bgColor', fill)));

const lineXml = (side: string, line: Line | undefined): string =>
  line === undefined ? element(side) : element(side, { style: line.style }, colour('color', line.colour));

const borderXml = (border: BorderStyle, diagonal: boolean): string =>
  element('border', {}, [
    lineXml('left', border.left),
    lineXml('right', border.right),
    lineXml('top', border.top),
    lineXml('bottom', border.bottom),
    diagonal ? element('diagonal') : '',
  ]);

const alignmentXml = ({ alignment }: CellStyle): string =>
  alignment === undefined
    ? ''
    : element('alignment', {
        horizontal: alignment.horizontal,
        vertical: alignment.vertical,
        wrapText: alignment.wrap,
        indent: alignment.indent,
        shrinkToFit: alignment.shrink,
      });

/** @param font the default font, that of cells without a style */
export const createStyleSheet = (font: { readonly name: string; readonly size: number }): StyleSheet => {
  const formats = createRegistry<string>((code) => code);
  const differentialFormats = createRegistry<string>((code) => code);
  const fonts = createRegistry<FontStyle>(fontXml, [font]);
  const fills = createRegistry<string>((fill) => fill, ['none', 'gray125']);
  const borders = createRegistry<BorderStyle>((border) => borderXml(border, true), [{}]);
  const cells = createRegistry<string>((xml) => xml);
  const differentials = createRegistry<string>((xml) => xml);

  const formatNumber = (code: string): number => builtInFormats[code] ?? firstOwnFormat + formats.indexOf(code);

  const cellXml = (style: CellStyle): string => {
    const numFmtId = formatNumber(style.numberFormat ?? 'General');
    const fontId = style.font === undefined ? 0 : fonts.indexOf({ ...font, ...style.font });
    const fillId = style.fill === undefined ? 0 : fills.indexOf(style.fill);
    const borderId = style.border === undefined ? 0 : borders.indexOf(style.border);
    const applied = (applies: boolean): true | undefined => (applies ? true : undefined);
    return element(
      'xf',
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        applyNumberFormat: applied(numFmtId !== 0),
        applyFont: applied(fontId !== 0),
        applyFill: applied(fillId !== 0),
        applyBorder: applied(borderId !== 0),
        applyAlignment: applied(style.alignment !== undefined),
        applyProtection: applied(style.locked !== undefined),
      },
      [alignmentXml(style), style.locked === undefined ? '' : element('protection', { locked: style.locked })],
    );
  };
  cells.indexOf(cellXml({}));

  const differentialXml = (style: DifferentialStyle): string =>
    element('dxf', {}, [
      style.font === undefined ? '' : fontXml(style.font),
      style.numberFormat === undefined
        ? ''
        : element('numFmt', {
            numFmtId: firstDifferentialFormat + differentialFormats.indexOf(style.numberFormat),
            formatCode: style.numberFormat,
          }),
      style.fill === undefined ? '' : differentialFillXml(style.fill),
      style.border === undefined ? '' : borderXml(style.border, false),
    ]);

  const xml = (): string =>
    declaration +
    element('styleSheet', { xmlns: spreadsheetNamespace }, [
      counted(
        'numFmts',
        formats.all().map((code, index) => element('numFmt', { numFmtId: firstOwnFormat + index, formatCode: code })),
      ),
      counted('fonts', fonts.all().map(fontXml)),
      counted('fills', fills.all().map(fillXml)),
      counted('borders', borders.all().map((border) => borderXml(border, true))),
      counted('cellStyleXfs', [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
      counted('cellXfs', cells.all()),
      counted('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
      element('dxfs', { count: differentials.all().length }, differentials.all()),
      element('tableStyles', { count: 0, defaultTableStyle: 'TableStyleMedium2', defaultPivotStyle: 'PivotStyleLight16' }),
    ]);

  // Thousands of cells share one object, or have one each that says the same.
  const numbers = new WeakMap<CellStyle, number>();
  const said = new Map<string, number>();
  const numberOf = (style: CellStyle): number => {
    const known = numbers.get(style);
    if (known !== undefined) return known;
    const text = JSON.stringify(style);
    const number = said.get(text) ?? cells.indexOf(cellXml(style));
    said.set(text, number);
    numbers.set(style, number);
    return number;
  };

  return {
    cell: (style) => (style === undefined ? 0 : numberOf(style)),
    differential: (style) => differentials.indexOf(differentialXml(style)),
    xml,
  };
};
