import { structure, type Issue } from '../checks';
import type { HostError, HostErrorCode } from '../host/port';

const checks = {
  protected: structure.protectedSheet,
  cellBeingEdited: structure.cellBeingEdited,
  readOnly: structure.readOnly,
  notFound: structure.notFound,
  tooLarge: structure.tooLarge,
  tooOld: structure.tooOld,
  noAnswer: structure.noAnswer,
  unsupported: structure.unsupported,
  unexpected: structure.unexpected,
} as const satisfies Record<HostErrorCode, unknown>;

/** What a host could not do, in words for whoever sits before it. */
export const hostIssue = ({ code, subject }: HostError): Issue => checks[code].find({ subject });
