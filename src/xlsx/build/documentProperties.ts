import type { DocumentProperties } from './description';
import { declaration, element, escapeXml } from './xml';

/** `docProps/core.xml`. */
export const coreXml = ({ title, subject, creator, created }: DocumentProperties): string => {
  const day = { 'xsi:type': 'dcterms:W3CDTF' };
  return (
    declaration +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      [
        element('dc:title', {}, escapeXml(title)),
        subject === undefined ? '' : element('dc:subject', {}, escapeXml(subject)),
        element('dc:creator', {}, escapeXml(creator)),
        element('dcterms:created', day, escapeXml(created)),
        element('dcterms:modified', day, escapeXml(created)),
      ],
    )
  );
};

/** `docProps/app.xml`. */
export const appXml = ({ creator }: DocumentProperties): string =>
  declaration +
  element(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    element('Application', {}, escapeXml(creator)),
  );
