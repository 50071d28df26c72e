export { officeHost, type OfficeHostOptions } from './officeHost';
export type { OfficeParts, Patience } from './session';
