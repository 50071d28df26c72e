import type { ExcelServer, ResponseMessage } from '../server';
import { isJsonArray } from '../server/json';

/** Numbers of Office.js for what can be executed and what is answered (observed in Microsoft's client). */
export const status = { success: 0, notSupported: 5000, internalError: 5001, requestTooLarge: 5103, responseTooLarge: 5104 } as const;

const processQuery = 93;

/**
 * Answers `window.external.Execute`: the one method played is that of the object model, whose argument is
 * `[customData, method, path, headers, body, permission, flags, …]`.
 * @returns a safe array as plain arrays, or a status
 */
export const execute = async (server: ExcelServer, method: number, args: string): Promise<unknown> => {
  const message = method === processQuery ? messageIn(JSON.parse(args)) : undefined;
  if (message === undefined) return status.notSupported;
  return responseOf(await server.answer(message.body, message.flags));
};

const messageIn = (args: unknown): { readonly body: unknown; readonly flags: number } | undefined => {
  const message = isJsonArray(args) ? args[0] : undefined;
  if (!isJsonArray(message)) return undefined;
  const [, , path, , body, , flags] = message;
  if (path !== 'ProcessQuery' || typeof body !== 'string') return undefined;
  return { body: JSON.parse(body), flags: typeof flags === 'number' ? flags : 0 };
};

/** Failures within a batch travel in its body; only what never became a batch has a status of its own. */
const responseOf = ({ HttpStatusCode, ErrorCode, Body }: ResponseMessage): unknown => {
  if (ErrorCode === '') return [status.success, [HttpStatusCode, [], JSON.stringify(Body)]];
  if (ErrorCode === 'RequestPayloadSizeLimitExceeded') return [status.requestTooLarge];
  return ErrorCode === 'ResponsePayloadSizeLimitExceeded' ? [status.responseTooLarge] : [status.internalError];
};
