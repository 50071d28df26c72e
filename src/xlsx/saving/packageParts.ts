import { contentTypesPart, type OpcPackage, relationshipsPart } from '../package';
import { appendSplice, childrenOf, escapeXml, readTree, type Splice, spliced, type XmlElement } from '../xml';

const OFFICE_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_TYPES = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A part that comes in or goes out, as far as content types and the workbook's relationships are concerned. */
export interface AddedPart {
  readonly kind: 'worksheet' | 'styles';
  readonly partName: string;
  readonly relationshipId: string;
}

const prefixOf = (element: XmlElement): string => element.tag.slice(0, element.tag.indexOf(':') + 1);

/** The content types with some parts added and others taken out. */
export const contentTypes = (files: OpcPackage, added: readonly AddedPart[], removed: readonly string[]): string => {
  const part = files.text(files.actualName(contentTypesPart) ?? contentTypesPart);
  const root = readTree(part);
  const gone = new Set(removed.map((name) => `/${name}`.toLowerCase()));
  const splices: Splice[] = childrenOf(root, 'Override')
    .filter((override) => gone.has((override.attributes.get('PartName') ?? '').toLowerCase()))
    .map(({ start, end }) => ({ start, end, text: '' }));
  const overrides = added.map(({ kind, partName }) => {
    const type = `${SPREADSHEET}.${kind}+xml`;
    return `<${prefixOf(root)}Override PartName="/${escapeXml(partName)}" ContentType="${type}"/>`;
  });
  return spliced(part.xml, [...splices, appendSplice(part.xml, root, overrides.join(''))]);
};

const relativeTo = (from: string, to: string): string => {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return to.startsWith(folder) ? to.slice(folder.length) : `/${to}`;
};

/** The relationships of the workbook with some parts added and others taken out. */
export const workbookRelationships = (
  files: OpcPackage,
  workbook: { readonly partName: string; readonly strict: boolean },
  added: readonly AddedPart[],
  removed: readonly string[],
): string => {
  const name = relationshipsPart(workbook.partName);
  const part = files.text(files.actualName(name) ?? name);
  const root = readTree(part);
  const splices: Splice[] = files
    .relationshipsOf(workbook.partName)
    .filter((relationship) => removed.includes(relationship.target))
    .map(({ start, end }) => ({ start, end, text: '' }));
  const types = workbook.strict ? STRICT_TYPES : OFFICE_TYPES;
  const elements = added.map(({ kind, partName, relationshipId }) => {
    const target = escapeXml(relativeTo(workbook.partName, partName));
    return `<${prefixOf(root)}Relationship Id="${relationshipId}" Type="${types}/${kind}" Target="${target}"/>`;
  });
  return spliced(part.xml, [...splices, appendSplice(part.xml, root, elements.join(''))]);
};

/** An id that no relationship of the part has, nor one of those already taken. */
export const freeRelationshipId = (files: OpcPackage, part: string, taken: readonly string[]): string => {
  const used = new Set([...files.allRelationships(part).map(({ id }) => id), ...taken]);
  let number = used.size + 1;
  while (used.has(`rId${String(number)}`)) number++;
  return `rId${String(number)}`;
};
