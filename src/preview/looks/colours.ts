import { childOf, readTree, type XmlElement, type XmlPart } from '../../xlsx/xml';

/** Gives the colour that an element such as `fgColor` means, as `#RRGGBB`; `undefined` where it names none. */
export type ColourReader = (element: XmlElement | undefined) => string | undefined;

/** The order in which `theme="n"` counts: the first two pairs are swapped against the theme part (ISO/IEC 29500-1 §18.8.3, Excel's practice). */
const themeOrder = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'] as const;

/** Office's own theme, for a workbook without a theme part. */
const officeTheme: Readonly<Record<(typeof themeOrder)[number], string>> = {
  lt1: 'FFFFFF',
  dk1: '000000',
  lt2: 'E7E6E6',
  dk2: '44546A',
  accent1: '4472C4',
  accent2: 'ED7D31',
  accent3: 'A5A5A5',
  accent4: 'FFC000',
  accent5: '5B9BD5',
  accent6: '70AD47',
  hlink: '0563C1',
  folHlink: '954F72',
};

/** The default palette (ISO/IEC 29500-1 §18.8.27), entries 8 to 63; 0 to 7 repeat 8 to 15. */
const palette = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

const themeColour = (theme: XmlElement | undefined, name: (typeof themeOrder)[number]): string => {
  const given = childOf(childOf(childOf(theme, 'themeElements'), 'clrScheme'), name);
  const plain = childOf(given, 'srgbClr')?.attributes.get('val') ?? childOf(given, 'sysClr')?.attributes.get('lastClr');
  return plain ?? officeTheme[name];
};

const indexed = (index: number): string | undefined => palette[index < 8 ? index : index - 8];

/** Towards black for a negative tint, towards white for a positive one, over the lightness (§18.8.19). */
const tinted = (rgb: string, tint: number): string => {
  const parts = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const mixed = tint === 0 ? parts : withLightness(parts, (lightness) => (tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint));
  return `#${mixed.map((part) => Math.round(part * 255).toString(16).padStart(2, '0')).join('').toUpperCase()}`;
};

/** The same hue and saturation (HSL) at another lightness. */
const withLightness = (rgb: readonly number[], change: (lightness: number) => number): readonly number[] => {
  const [most, least] = [Math.max(...rgb), Math.min(...rgb)];
  const lightness = (most + least) / 2;
  const room = 1 - Math.abs(2 * lightness - 1);
  const saturation = room === 0 ? 0 : (most - least) / room;
  const next = change(lightness);
  const chroma = (1 - Math.abs(2 * next - 1)) * saturation;
  const spread = most - least;
  return rgb.map((part) => next - chroma / 2 + (spread === 0 ? 0 : ((part - least) / spread) * chroma));
};

/** Reads colours given as RGB, theme colour with tint, or entry of the old palette. `automatic` is none. */
export const colourReader = (theme: XmlPart | undefined): ColourReader => {
  const root = theme && readTree(theme);
  return (element) => {
    if (element === undefined) return undefined;
    const tint = Number(element.attributes.get('tint') ?? 0);
    const rgb = element.attributes.get('rgb');
    if (rgb !== undefined) return tinted(rgb.slice(-6), tint);
    const number = element.attributes.get('theme');
    const name = number === undefined ? undefined : themeOrder[Number(number)];
    if (name !== undefined) return tinted(themeColour(root, name), tint);
    const entry = indexed(Number(element.attributes.get('indexed') ?? Number.NaN));
    return entry === undefined ? undefined : tinted(entry, tint);
  };
};
