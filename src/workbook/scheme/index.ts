export { schemeFileCells } from './carried';
export { resolveScheme, schemeFor, type FindScheme, type Resolution, type SchemeChoice } from './resolveScheme';
