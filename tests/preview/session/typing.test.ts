import { startTyping } from '../../../src/preview/session/typing';
import { excelServer } from '../../../src/standin/server';
import { openXlsx } from '../../../src/xlsx';
import { workbookOf } from '../arranged';

const start = () => {
  const document = openXlsx(
    workbookOf({
      name: 'S',
      rows: [
        {
          index: 0,
          cells: [
            { column: 0, value: 2 },
            { column: 1, value: 'text' },
            { column: 2, formula: 'A1*10', value: 20 },
            { column: 3, value: '007', style: { numberFormat: '@' } },
          ],
        },
      ],
    }),
  );
  const server = excelServer(document, { year: 2012 });
  const typing = startTyping(document, server);
  const type = (column: number, text: string, byHand = true) => typing.typed('S', [{ row: 0, column, text, byHand }]);
  const held = () => [0, 1, 2, 3].map((column) => document.sheet('S')?.formula(0, column) ?? document.sheet('S')?.value(0, column));
  return { document, server, typing, type, held };
};

describe('what is typed in the grid', () => {
  it('reaches the stand-in, which reads it as Excel does and calculates', () => {
    const { document, type } = start();
    expect(type(0, ' 3 ')).toBeUndefined();
    expect(document.sheet('S')?.value(0, 0)).toBe(3);
    expect(document.sheet('S')?.value(0, 2)).toBe(30);
  });

  it('is passed over where the cell holds it already', () => {
    const { typing, type } = start();
    type(2, '=A1*10');
    type(0, '2');
    type(3, '007');
    expect(typing.undo()).toBe(false);
  });

  it('is refused on a protected sheet, and cannot be undone then', () => {
    const { server, typing, type, held } = start();
    server.setProtected('S', true);
    expect(type(0, '5')).toBe('protected');
    expect(held()[0]).toBe(2);
    expect(typing.undo()).toBe(false);
  });

  it('is taken back and done again step by step, formulas and texts as they were', () => {
    const { typing, type, held } = start();
    const first = held();
    type(2, '5');
    type(1, '12');
    type(3, '8');
    const last = held();
    expect(last).toEqual([2, 12, 5, '8']);
    for (const _ of [1, 2, 3]) expect(typing.undo()).toBe(true);
    expect(held()).toEqual(first);
    expect(typing.undo()).toBe(false);
    for (const _ of [1, 2, 3]) expect(typing.redo()).toBe(true);
    expect(held()).toEqual(last);
    expect(typing.redo()).toBe(false);
  });

  it('cannot be taken back once the add-in has written', () => {
    const { typing, type } = start();
    type(0, '5');
    typing.forget();
    expect(typing.undo()).toBe(false);
  });
});

describe('an entry that a validation refuses', () => {
  it('is taken back when the grid writes what the cell showed before: a formula comes back as one', () => {
    const { type, held } = start();
    type(2, '-1');
    type(2, '20', false);
    expect(held()[2]).toBe('=A1*10');
  });

  it('is not what a person types by hand, even where it is the same text', () => {
    const { type, held } = start();
    type(2, '-1');
    type(2, '20');
    expect(held()[2]).toBe(20);
  });
});
