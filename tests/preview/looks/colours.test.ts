import { colourReader } from '../../../src/preview/looks/colours';
import { readTree } from '../../../src/xlsx/xml';

const element = (attributes: string) => readTree({ name: 'colour', xml: `<color ${attributes}/>` });
const theme = {
  name: 'theme',
  xml:
    '<a:theme xmlns:a="m"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1>' +
    '<a:lt1><a:srgbClr val="FEFEFE"/></a:lt1></a:clrScheme></a:themeElements></a:theme>',
};

describe('a colour of a file', () => {
  const colour = colourReader(theme);

  it.each([
    ['rgb="FF00FF7F"', '#00FF7F'],
    ['rgb="00FF7F"', '#00FF7F'],
    ['theme="0"', '#FEFEFE'],
    ['theme="1"', '#111111'],
    ['theme="4"', '#4472C4'],
    ['indexed="2"', '#FF0000'],
    ['indexed="10"', '#FF0000'],
    ['indexed="63"', '#333333'],
  ])('is read from %s', (attributes, expected) => {
    expect(colour(element(attributes))).toBe(expected);
  });

  it.each([
    ['rgb="FF808080" tint="0.5"', '#C0C0C0'],
    ['rgb="FF808080" tint="-0.5"', '#404040'],
    ['rgb="FFFF0000" tint="0.5"', '#FF8080'],
    ['rgb="FFFFFFFF" tint="-0.25"', '#BFBFBF'],
    ['rgb="FF123456" tint="0"', '#123456'],
  ])('is made lighter or darker by its tint: %s', (attributes, expected) => {
    expect(colour(element(attributes))).toBe(expected);
  });

  it.each(['auto="1"', 'indexed="64"', ''])('is none for %s', (attributes) => {
    expect(colour(element(attributes))).toBeUndefined();
  });

  it("is one of Office's own where there is no theme", () => {
    expect(colourReader(undefined)(element('theme="1"'))).toBe('#000000');
  });
});
