import { flagOf, type Splice, type XmlElement } from '../xml';
import type { SheetIndex } from './sheetIndex';

/** What comes before `sheetProtection` in CT_Worksheet (ECMA-376 part 1, 18.3.1.99), besides `sheetData` itself. */
const directlyBefore = 'sheetCalcPr';

/** What holds a password, in the ways of Excel 2007 and of later ones (18.3.1.85). */
const passwordAttributes = ['password', 'hashValue'];

export const isProtecting = (element: XmlElement | undefined): boolean => flagOf(element, 'sheet') ?? false;

/** Protection that nobody takes off without a password. */
export const needsPassword = (element: XmlElement | undefined): boolean =>
  isProtecting(element) && passwordAttributes.some((name) => (element?.attributes.get(name) ?? '') !== '');

/** Switches protection on, as Excel does when nothing is allowed but selecting, or takes the element away. */
export const protectionSplice = ({ prefix, sections, sheetData }: SheetIndex, on: boolean): Splice => {
  const text = on ? `<${prefix}sheetProtection sheet="1" objects="1" scenarios="1"/>` : '';
  const known = sections.find(({ local }) => local === 'sheetProtection');
  if (known !== undefined) return { start: known.start, end: known.end, text };
  const place = sections.find(({ local }) => local === directlyBefore)?.end ?? sheetData.end;
  return { start: place, end: place, text };
};
