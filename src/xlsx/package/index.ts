export { contentTypesPart, OpcPackage, type Opening } from './opcPackage';
export { type Relationship, relationshipsPart } from './relationships';
export { refuseCompoundFile } from './signature';
