export { escapeCellText, escapeXml, headingAttribute } from './escape';
export { attributeSpan, type Span, type XmlPart, XmlScanner } from './scanner';
export { appendSplice, attributeSplice, type Splice, spliced } from './splice';
export { decodeCellText, decodeContent } from './text';
export {
  attributeIn,
  childOf,
  childrenOf,
  descendants,
  flagOf,
  type Namespaces,
  readElement,
  readTree,
  textOf,
  type XmlElement,
} from './tree';
