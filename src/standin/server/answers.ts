import { messageOf, statusOf } from './failure';
import type { Json, JsonObject } from './json';

/** The shape of an answer that Microsoft's client takes from a request executor. */
export interface ResponseMessage {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: JsonObject;
  readonly Body: Json;
}

export const oversized = (code: string): ResponseMessage => failed(code, statusOf(code));

export const failed = (code: string, status: number): ResponseMessage => ({
  HttpStatusCode: status,
  ErrorCode: code,
  ErrorMessage: messageOf(code),
  Headers: {},
  Body: null,
});

export const failedBody = (code: string): ResponseMessage => ({
  HttpStatusCode: statusOf(code),
  ErrorCode: '',
  ErrorMessage: '',
  Headers: {},
  Body: { Results: [], Error: { Code: code, Message: messageOf(code), ActionIndex: -1, Location: '', HttpStatusCode: statusOf(code) } },
});
