export { contentTypesPart, OpcPackage } from './opcPackage';
export { type Relationship, relationshipsPart } from './relationships';
export { refuseCompoundFile } from './signature';
