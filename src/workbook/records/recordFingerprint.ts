import { fingerprintOfRecord } from '../../core';

/** What stands in 记录指纹 of a record: `3-9f86d081884c7d65`, its number and the fingerprint. */
export interface RecordFingerprint {
  /** 1 for the first. */
  readonly number: number;
  readonly text: string;
}

/** A record's own cells, without its fingerprint: headings with texts, in the order of the headings. */
export type RecordCells = readonly (readonly [heading: string, text: string])[];

/** Nothing comes before the first record. */
export const beforeFirst: RecordFingerprint = { number: 0, text: '' };

/** The number of a record is part of what is fingerprinted, so that a missing record can be told from an edited one. */
export const after = (previous: RecordFingerprint, cells: RecordCells): RecordFingerprint => {
  const number = previous.number + 1;
  return { number, text: `${String(number)}-${fingerprintOfRecord(previous.text, [['', String(number)], ...cells])}` };
};

/** @returns `undefined` for a text that is no fingerprint of a record */
export const readFingerprint = (text: string): RecordFingerprint | undefined => {
  const digits = /^([1-9]\d{0,8})-[0-9a-f]{16}$/u.exec(text)?.[1];
  return digits === undefined ? undefined : { number: Number(digits), text };
};
