import { createHash } from 'node:crypto';
import type { Graft } from './graft';
import { PACKAGE } from './namespaces';
import { attribute, rawBelow, rawRoot } from './rawXml';

const RELATIONSHIP = `${PACKAGE}/relationships/digital-signature`;
const TYPE = 'application/vnd.openxmlformats-package.digital-signature';
const XMLDSIG = 'http://www.w3.org/2000/09/xmldsig#';
const ALGORITHM = 'http://www.w3.org/2001/04/xmlenc#sha256';

/** The part that holds the signature. */
export const signaturePart = '_xmlsignatures/sig1.xml';

/** What a signature says of a part. */
export const digestOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('base64');

const contentType = (types: string, part: string): string => {
  const root = rawRoot(types);
  const named = rawBelow(root, 'Override').find((one) => attribute(one, 'PartName') === `/${part}`);
  const usual = rawBelow(root, 'Default').find((one) => part.endsWith(`.${attribute(one, 'Extension') ?? ''}`));
  const found = named ?? usual;
  return (found && attribute(found, 'ContentType')) ?? '';
};

const withDigest = (uri: string, digest: string): string =>
  `<Reference URI="${uri}"><DigestMethod Algorithm="${ALGORITHM}"/><DigestValue>${digest}</DigestValue></Reference>`;

/**
 * Signs the workbook as it is: with the true digests of its parts, as ISO/IEC 29500-2 §10 lists them, though with nobody's key.
 * What is put into the workbook later breaks it.
 */
export const sign = (workbook: Graft): void => {
  const types = workbook.text('[Content_Types].xml');
  const parts = workbook.names().filter((name) => name !== '[Content_Types].xml' && !name.endsWith('.rels') && !name.startsWith('docProps/'));
  const manifest = parts.map((part) => withDigest(`/${part}?ContentType=${contentType(types, part)}`, digestOf(workbook.content(part)))).join('');
  const object = `<Object xmlns="${XMLDSIG}" Id="idPackageObject"><Manifest>${manifest}</Manifest></Object>`;
  workbook.defaultType('sigs', `${TYPE}-origin`);
  workbook.add('_xmlsignatures/origin.sigs', new Uint8Array());
  workbook.relate('', `${RELATIONSHIP}/origin`, '_xmlsignatures/origin.sigs');
  workbook.add(
    signaturePart,
    `<Signature xmlns="${XMLDSIG}" Id="idPackageSignature"><SignedInfo><CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/><SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>` +
      `${withDigest('#idPackageObject', digestOf(new TextEncoder().encode(object)))}</SignedInfo><SignatureValue>AAAA</SignatureValue>${object}</Signature>`,
    `${TYPE}-xmlsignature+xml`,
  );
  workbook.relate('_xmlsignatures/origin.sigs', `${RELATIONSHIP}/signature`, 'sig1.xml');
};
