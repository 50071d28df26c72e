export { changedParts } from './changedParts';
export { freeRelationshipId } from './packageParts';
export { isRead, readsSheet, usesName } from './readers';
export { definedNames, type DocumentState, type RemovedSheet } from './state';
