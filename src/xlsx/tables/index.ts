export { TablePart } from './tablePart';
