export { escapeCellText, escapeXml } from '../build/xml';
