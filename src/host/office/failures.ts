import type { HostErrorCode } from '../port';

/** Error codes of Excel's client ("Error handling with the application-specific JavaScript APIs") as the port names them. */
const codes: Readonly<Record<string, HostErrorCode>> = {
  AccessDenied: 'protected',
  ApiNotAvailable: 'tooOld',
  ApiNotFound: 'tooOld',
  ConnectionFailure: 'noAnswer',
  InvalidOperationInCellEditMode: 'cellBeingEdited',
  ItemNotFound: 'notFound',
  MemoryLimitReached: 'tooLarge',
  NotImplemented: 'tooOld',
  OperationCellsExceedLimit: 'tooLarge',
  RangeExceedsLimit: 'tooLarge',
  RequestAborted: 'noAnswer',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  ServiceNotAvailable: 'noAnswer',
  UnsupportedFeature: 'unsupported',
  UnsupportedOperation: 'unsupported',
  UnsupportedSheet: 'unsupported',
};

/** The client's errors come from another realm in tests, so they are told by their shape. */
export const codeOf = (failure: unknown): HostErrorCode => {
  if (typeof failure !== 'object' || failure === null || !('code' in failure) || typeof failure.code !== 'string') return 'unexpected';
  return Object.hasOwn(codes, failure.code) ? (codes[failure.code] ?? 'unexpected') : 'unexpected';
};
