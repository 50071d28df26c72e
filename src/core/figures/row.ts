import type { Figures, FigureValue } from './value';

/** Where each figure of a scheme stands in a row, by its id. */
export type Places = ReadonlyMap<string, number>;

export const placesOf = (figures: readonly { readonly id: string }[]): Places => new Map(figures.map(({ id }, place) => [id, place]));

/**
 * The figures of a unit side by side, one at every place: a map of them, but quicker to make and to read than one, since thousands
 * of units share their places.
 */
export class FigureRow implements ReadonlyMap<string, FigureValue> {
  constructor(
    readonly places: Places,
    readonly side: readonly FigureValue[],
  ) {}

  get size(): number {
    return this.places.size;
  }

  get(id: string): FigureValue | undefined {
    const place = this.places.get(id);
    return place === undefined ? undefined : this.side[place];
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  forEach(each: (value: FigureValue, id: string, row: Figures) => void): void {
    for (const [id, value] of this) each(value, id, this);
  }

  keys(): MapIterator<string> {
    return this.places.keys();
  }

  values(): MapIterator<FigureValue> {
    return this.map().values();
  }

  entries(): MapIterator<[string, FigureValue]> {
    return this.map().entries();
  }

  [Symbol.iterator](): MapIterator<[string, FigureValue]> {
    return this.entries();
  }

  private map(): Map<string, FigureValue> {
    const map = new Map<string, FigureValue>();
    for (const [id, place] of this.places) {
      const value = this.side[place];
      if (value !== undefined) map.set(id, value);
    }
    return map;
  }
}

/** Finds a figure among those of unit after unit. Where it stands in a row is looked up once for all rows of the same places. */
export const prepareFigure = (id: string): ((figures: Figures) => FigureValue | undefined) => {
  let known: Places | undefined;
  let place: number | undefined;
  return (figures) => {
    if (!(figures instanceof FigureRow)) return figures.get(id);
    if (figures.places !== known) {
      known = figures.places;
      place = known.get(id);
    }
    return place === undefined ? undefined : figures.side[place];
  };
};
