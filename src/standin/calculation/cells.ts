import type { Scalar } from './value';

/** Values of several cells, or of an array: row by row in one list. */
export class Cells {
  readonly kind = 'cells';
  private answers: Map<string, Uint8Array> | undefined;

  constructor(
    readonly list: readonly Scalar[],
    readonly columns: number,
  ) {}

  get rows(): number {
    return this.columns === 0 ? 0 : this.list.length / this.columns;
  }

  /** `undefined` outside. */
  at(row: number, column: number): Scalar | undefined {
    return column < this.columns ? this.list[row * this.columns + column] : undefined;
  }

  map(calculate: (value: Scalar) => Scalar): Cells {
    return new Cells(this.list.map(calculate), this.columns);
  }

  /** Which places answer a question, in the order of the list: formulas ask the same of the same cells again and again. */
  answering(question: string, test: () => (value: Scalar) => boolean): Uint8Array {
    this.answers ??= new Map();
    const known = this.answers.get(question);
    if (known !== undefined) return known;
    const { list } = this;
    const met = new Uint8Array(list.length);
    const meets = test();
    for (let place = 0; place < list.length; place += 1) if (meets(list[place] ?? null)) met[place] = 1;
    this.answers.set(question, met);
    return met;
  }
}
