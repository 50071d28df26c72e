export { changedParts } from './changedParts';
export { freeRelationshipId } from './packageParts';
export { definedNames, type DocumentState } from './state';
