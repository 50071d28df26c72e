import { strFromU8, unzipSync } from 'fflate';

import { attribute, rawBelow, rawRoot } from '../features/rawXml';

export type Parts = Readonly<Record<string, Uint8Array>>;

export const unzipped = (bytes: Uint8Array): Parts => unzipSync(bytes);

export const textOfPart = (parts: Parts, name: string): string => strFromU8(parts[name] ?? new Uint8Array());

/** The names of the sheets by their parts. */
export const sheetsByPart = (parts: Parts): ReadonlyMap<string, string> => {
  const targets = new Map(
    rawBelow(rawRoot(textOfPart(parts, 'xl/_rels/workbook.xml.rels')), 'Relationship').map((one) => [attribute(one, 'Id'), attribute(one, 'Target') ?? '']),
  );
  return new Map(
    rawBelow(rawRoot(textOfPart(parts, 'xl/workbook.xml')), 'sheet').map((sheet) => [`xl/${targets.get(attribute(sheet, 'r:id')) ?? ''}`, attribute(sheet, 'name') ?? '']),
  );
};

/** The reference of a table by its name, with the name of its part. */
export const tablesByName = (parts: Parts): ReadonlyMap<string, { readonly part: string; readonly ref: string }> =>
  new Map(
    Object.keys(parts)
      .filter((name) => /^xl\/tables\/table\d+\.xml$/.test(name))
      .map((part) => {
        const root = rawRoot(textOfPart(parts, part));
        return [attribute(root, 'displayName') ?? '', { part, ref: attribute(root, 'ref') ?? '' }];
      }),
  );

/** The cell formats of the workbook as they are written. */
export const cellFormats = (parts: Parts): readonly string[] => {
  const text = textOfPart(parts, 'xl/styles.xml');
  const list = rawBelow(rawRoot(text), 'cellXfs')[0];
  return list?.children.flatMap((format) => (typeof format === 'string' ? [] : [text.slice(format.start, format.end)])) ?? [];
};
