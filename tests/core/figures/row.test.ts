import fc from 'fast-check';
import { FigureRow, fingerprintOfFigures, placesOf, scoreUnits, type Figures, type FigureValue } from '../../../src/core';
import { prepareFigure } from '../../../src/core/figures';
import { degree, figures, missing, no, unusable, yes } from '../given';
import { anyFigures, anyScheme } from '../scoring/randomScheme';

const ids = ['a', 'b', 'c'].map((id) => ({ id }));
const values: readonly FigureValue[] = [yes, degree('part'), missing];
const row = new FigureRow(placesOf(ids), values);
const map: Figures = new Map([['a', yes], ['b', degree('part')], ['c', missing]]);

describe('a row of figures', () => {
  it('is the map of them', () => {
    expect([...row]).toEqual([...map]);
    expect([...row.keys()]).toEqual([...map.keys()]);
    expect([...row.values()]).toEqual([...map.values()]);
    expect([...row.entries()]).toEqual([...map.entries()]);
    expect([row.size, row.has('a'), row.has('d'), row.get('b'), row.get('d')]).toEqual([3, true, false, degree('part'), undefined]);
    const seen: [string, FigureValue][] = [];
    row.forEach((value, id) => seen.push([id, value]));
    expect(seen).toEqual([...map]);
  });

  it('is scored as the map of them, and has its fingerprint', () => {
    fc.assert(
      fc.property(anyScheme, anyFigures, anyFigures, (scheme, ...given) => {
        const maps = given.map((each, at) => ({ unit: `第${String(at + 1)}区`, figures: figures(each), remarks: [] }));
        const places = placesOf(scheme.figures);
        const rows = maps.map((unit) => ({ ...unit, figures: new FigureRow(places, scheme.figures.map(({ id }) => unit.figures.get(id) ?? missing)) }));
        expect(scoreUnits(scheme, rows)).toEqual(scoreUnits(scheme, maps));
        expect(fingerprintOfFigures(rows)).toBe(fingerprintOfFigures(maps));
      }),
    );
  });
});

describe('a figure found in unit after unit', () => {
  it('is found whatever the places of the row are, and in maps between', () => {
    const figure = prepareFigure('b');
    const turned = new FigureRow(placesOf(ids.slice(1)), [unusable, no]);
    const without = new FigureRow(placesOf(ids.slice(0, 1)), [yes]);
    expect([row, turned, map, without, row, new Map(), turned].map(figure)).toEqual([
      degree('part'), unusable, degree('part'), undefined, degree('part'), undefined, unusable,
    ]);
  });
});
