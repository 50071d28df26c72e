import { children, below, parseXml } from '../../support/xmlTree';

/** The name of the part that every sheet is kept in, by the sheet's name. */
export const sheetParts = (parts: Readonly<Record<string, string>>): ReadonlyMap<string, string> => {
  const related = children(parseXml(parts['xl/_rels/workbook.xml.rels'] ?? ''), 'Relationship');
  const targets = new Map(related.map(({ attributes }) => [attributes.get('Id'), attributes.get('Target') ?? '']));
  return new Map(
    below(parseXml(parts['xl/workbook.xml'] ?? ''), 'sheet').map(({ attributes }) => {
      const target = targets.get(attributes.get('r:id')) ?? '';
      return [attributes.get('name') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
};
