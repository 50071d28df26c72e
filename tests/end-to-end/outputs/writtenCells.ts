import type { CellWrite, Patch, Place } from '../../../src/host/port';
import { cellName } from '../../../src/xlsx/address';

export interface WrittenCell extends Place {
  readonly name: string;
  readonly written: NonNullable<CellWrite>;
}

/** The cells that a patch writes, one by one. */
export const writtenCells = ({ blocks }: Patch): readonly WrittenCell[] =>
  blocks.flatMap((block) =>
    block.cells.flatMap((line, down) =>
      line.flatMap((written, across): WrittenCell[] => {
        const place = { sheet: block.sheet, row: block.row + down, column: block.column + across };
        return written === null ? [] : [{ ...place, name: cellName(place.row, place.column), written }];
      }),
    ),
  );
