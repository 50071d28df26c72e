import type { BorderStyle, CellStyle, Line } from '../../xlsx/build';

export const bodyFont = { name: '宋体', size: 10 } as const;
const headingFont = '黑体';

const ink = '1F3864';
const grey = '595959';
const thin: Line = { style: 'thin', colour: 'A6A6A6' };
export const frame: BorderStyle = { left: thin, right: thin, top: thin, bottom: thin };

const framed: CellStyle = { border: frame, alignment: { vertical: 'center' } };

/** The looks of the standard workbook, named by what they are for. */
export const looks = {
  title: {
    font: { name: headingFont, size: 18, colour: ink },
    alignment: { horizontal: 'centerContinuous', vertical: 'center' },
  },
  sample: {
    font: { name: headingFont, size: 11, colour: 'C00000' },
    alignment: { horizontal: 'centerContinuous', vertical: 'center' },
  },
  signature: { font: { size: 10.5 }, alignment: { vertical: 'center' } },
  remark: { font: { size: 9, colour: grey }, alignment: { vertical: 'center' } },
  remarkWrapped: { font: { size: 9, colour: grey }, alignment: { vertical: 'top', wrap: true } },
  chapter: { font: { name: headingFont, size: 12, colour: ink }, alignment: { vertical: 'center' } },
  paragraph: { font: { size: 10.5 }, alignment: { vertical: 'top', wrap: true } },
  label: {
    ...framed,
    font: { bold: true, colour: ink },
    fill: 'EEF3FA',
    alignment: { horizontal: 'left', vertical: 'center', indent: 1 },
  },
  labelled: { ...framed, alignment: { horizontal: 'left', vertical: 'center', wrap: true, indent: 1 } },
  link: {
    ...framed,
    font: { colour: '0563C1', underline: true },
    alignment: { horizontal: 'left', vertical: 'center', indent: 1 },
  },
  heading: {
    ...framed,
    font: { name: headingFont, size: 10, colour: ink },
    fill: 'DCE6F2',
    alignment: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  unitHeading: {
    ...framed,
    font: { name: headingFont, size: 10, colour: ink },
    fill: 'DCE6F2',
    alignment: { horizontal: 'center', vertical: 'center', wrap: true },
    locked: false,
  },
  group: { ...framed, font: { bold: true, colour: ink }, fill: 'EEF3FA' },
  code: { ...framed, alignment: { horizontal: 'center', vertical: 'center' }, numberFormat: '@' },
  text: { ...framed, alignment: { horizontal: 'left', vertical: 'center', wrap: true } },
  small: { ...framed, font: { size: 9 }, alignment: { horizontal: 'left', vertical: 'center', wrap: true } },
  /** The texts of 标记 grow long: they are cut rather than make rows high. */
  flags: { ...framed, font: { size: 9 }, alignment: { horizontal: 'left', vertical: 'center' }, locked: false },
  centred: { ...framed, alignment: { horizontal: 'center', vertical: 'center', wrap: true } },
  number: { ...framed, alignment: { horizontal: 'right', vertical: 'center' } },
  entryNumber: {
    ...framed,
    fill: 'FFFBE9',
    alignment: { horizontal: 'right', vertical: 'center', shrink: true },
    locked: false,
  },
  entryWord: { ...framed, fill: 'FFFBE9', alignment: { horizontal: 'center', vertical: 'center' }, locked: false },
  entryDay: {
    ...framed,
    fill: 'FFFBE9',
    alignment: { horizontal: 'center', vertical: 'center', shrink: true },
    numberFormat: 'yyyy-mm-dd',
    locked: false,
  },
  stamp: {
    ...framed,
    alignment: { horizontal: 'center', vertical: 'center', shrink: true },
    locked: false,
  },
  /** What is read out letter by letter must not shrink. */
  fingerprint: {
    ...framed,
    font: { size: 8 },
    alignment: { horizontal: 'center', vertical: 'center', wrap: true },
    locked: false,
  },
  state: {
    ...framed,
    font: { bold: true, colour: ink },
    alignment: { horizontal: 'center', vertical: 'center', wrap: true },
  },
} as const satisfies Record<string, CellStyle>;

/** The same look without the tint of a cell that must be filled in. */
export const optional = ({ fill: _, ...look }: CellStyle): CellStyle => look;

/** The same look, open to writing on a protected sheet. */
export const unlocked = (look: CellStyle): CellStyle => ({ ...look, locked: false });

/** The same look for what is read by the add-in alone. */
export const unseen = (look: CellStyle): CellStyle => ({ ...look, numberFormat: ';;;' });

/** The same look for whole columns below a table that grows: without lines and fill. */
export const unframed = ({ border: _border, fill: _fill, ...look }: CellStyle): CellStyle => look;

/** Tab colours: to fill in, to read, to look things up. */
export const tabs = { entry: 'BF9000', output: '2F5597', reference: '7F7F7F' } as const;
