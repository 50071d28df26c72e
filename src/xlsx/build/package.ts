import { declaration, element } from './xml';

/** A part of the package and what it is. */
export interface Part {
  /** `xl/workbook.xml`. */
  readonly path: string;
  readonly contentType: string;
  readonly xml: string;
  readonly relationships?: readonly Relationship[];
}

export interface Relationship {
  readonly id: string;
  /** The last step of the type's address: `worksheet`. */
  readonly type: string;
  /** Relative to the part's folder. */
  readonly target: string;
}

const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const corePropertiesType = `${packageRelationships}/metadata/core-properties`;

export const relationshipsXml = (relationships: readonly Relationship[]): string =>
  declaration +
  element(
    'Relationships',
    { xmlns: packageRelationships },
    relationships.map(({ id, type, target }) =>
      element('Relationship', {
        Id: id,
        Type: type === 'core-properties' ? corePropertiesType : `${officeRelationships}/${type}`,
        Target: target,
      }),
    ),
  );

/** `xl/sheets/sheet1.xml` → `xl/sheets/_rels/sheet1.xml.rels` */
export const relationshipsPath = (path: string): string => {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
};

/** `[Content_Types].xml`. */
export const contentTypesXml = (parts: readonly Part[]): string =>
  declaration +
  element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...parts.map(({ path, contentType }) => element('Override', { PartName: `/${path}`, ContentType: contentType })),
  ]);
