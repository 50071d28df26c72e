/** Why a host could not do something. */
export type HostErrorCode =
  | 'cellBeingEdited'
  | 'protected'
  | 'readOnly'
  | 'notFound'
  | 'tooLarge'
  | 'tooOld'
  | 'noAnswer'
  | 'unsupported'
  | 'unexpected';
