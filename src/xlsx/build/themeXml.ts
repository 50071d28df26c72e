import { declaration, element } from './xml';

const colours = {
  dk1: '000000',
  lt1: 'FFFFFF',
  dk2: '1F3864',
  lt2: 'F2F2F2',
  accent1: '2F5597',
  accent2: 'C55A11',
  accent3: '7F7F7F',
  accent4: 'BF9000',
  accent5: '5B9BD5',
  accent6: '548235',
  hlink: '0563C1',
  folHlink: '954F72',
} as const;

const plainFill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const plainLine = `<a:ln w="6350">${plainFill}<a:prstDash val="solid"/></a:ln>`;
const noEffect = '<a:effectStyle><a:effectLst/></a:effectStyle>';

const typeface = (font: string): string =>
  `<a:latin typeface="${font}"/><a:ea typeface="${font}"/><a:cs typeface=""/><a:font script="Hans" typeface="${font}"/>`;

/** `xl/theme/theme1.xml`: plain fills and lines, one Chinese font for headings and text. */
export const themeXml = (font: string): string =>
  declaration +
  element(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: 'Office' },
    element('a:themeElements', {}, [
      element(
        'a:clrScheme',
        { name: 'Office' },
        Object.entries(colours).map(([name, val]) => element(`a:${name}`, {}, element('a:srgbClr', { val }))),
      ),
      element('a:fontScheme', { name: 'Office' }, [
        element('a:majorFont', {}, typeface(font)),
        element('a:minorFont', {}, typeface(font)),
      ]),
      element('a:fmtScheme', { name: 'Office' }, [
        element('a:fillStyleLst', {}, plainFill.repeat(3)),
        element('a:lnStyleLst', {}, plainLine.repeat(3)),
        element('a:effectStyleLst', {}, noEffect.repeat(3)),
        element('a:bgFillStyleLst', {}, plainFill.repeat(3)),
      ]),
    ]),
  );
