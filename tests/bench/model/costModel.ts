/** What lies between the pane and Excel. */
export interface Wire {
  /** Milliseconds from a request to its answer, apart from their bytes. */
  readonly roundTrip: number;
  readonly bytesPerMillisecond: number;
}

/** Something that is so much for a workbook, and so much more for every unit. */
export interface Line {
  readonly fixed: number;
  readonly perUnit: number;
}

/** What a click costs: requests, bytes there and back, and milliseconds of work at both ends. */
export interface Constants {
  readonly requests: Line;
  readonly bytes: Line;
  readonly compute: Line;
}

interface Measured {
  readonly units: number;
  readonly requests: number;
  readonly bytes: number;
  readonly took: { readonly median: number };
}

const lineThrough = (a: readonly [number, number], b: readonly [number, number]): Line => {
  const perUnit = (b[1] - a[1]) / (b[0] - a[0]);
  return { fixed: a[1] - perUnit * a[0], perUnit };
};

/** The constants that two sizes, measured without a wire, come to. */
export const constantsOf = (a: Measured, b: Measured): Constants => ({
  requests: lineThrough([a.units, a.requests], [b.units, b.requests]),
  bytes: lineThrough([a.units, a.bytes], [b.units, b.bytes]),
  compute: lineThrough([a.units, a.took.median], [b.units, b.took.median]),
});

const at = ({ fixed, perUnit }: Line, units: number): number => fixed + perUnit * units;

/** Milliseconds of a click: requests × round trip + bytes ÷ bandwidth + compute. */
export const predicted = ({ requests, bytes, compute }: Constants, units: number, { roundTrip, bytesPerMillisecond }: Wire): number =>
  Math.round(at(requests, units)) * roundTrip + at(bytes, units) / bytesPerMillisecond + at(compute, units);
