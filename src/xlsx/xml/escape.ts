export { escapeCellText, escapeXml, headingAttribute } from '../build/xml';
