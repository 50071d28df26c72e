/** Cells as a reference names them, from 1. */
export interface Corners {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const number = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

export const letters = (column: number): string => (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

export const corners = (reference: string): Corners | undefined => {
  const [found, left = '', top = '', right = left, bottom = top] = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(reference) ?? [];
  return found === undefined ? undefined : { top: Number(top), left: number(left), bottom: Number(bottom), right: number(right) };
};

export const covers = (one: Corners, other: Corners): boolean =>
  one.top <= other.top && one.left <= other.left && one.bottom >= other.bottom && one.right >= other.right;

/** A table that scoring gave other rows: its data rows before, and the last of them afterwards. */
export interface Resized {
  readonly sheet: string;
  readonly data: Corners;
  readonly bottom: number;
}

/** The reference with its last row moved, `$` kept, where it covers exactly the data rows of the table. */
export const followed = (reference: string, resized: readonly Resized[]): string => {
  const area = corners(reference);
  for (const { data, bottom } of resized) {
    if (!area || area.top !== data.top || area.bottom !== data.bottom || area.left < data.left || area.right > data.right) continue;
    const [first = '', last = first] = reference.split(':');
    return area.top === bottom && area.left === area.right ? first : `${first}:${last.replace(/\d+$/, String(bottom))}`;
  }
  return reference;
};
