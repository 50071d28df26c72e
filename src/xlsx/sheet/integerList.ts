/** A growing list of integers without an object for each; for the cells of large sheets. */
export class IntegerList {
  private items = new Int32Array(1024);
  private used = 0;

  get length(): number {
    return this.used;
  }

  push(value: number): void {
    if (this.used === this.items.length) {
      const larger = new Int32Array(this.items.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.used++] = value;
  }

  /** -1 outside the list. */
  at(index: number): number {
    return index >= 0 && index < this.used ? (this.items[index] ?? -1) : -1;
  }

  /** The place of the first value in an ascending stretch that is not below `value`. */
  lowerBound(value: number, from = 0, to = this.used): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.items[middle] ?? -1) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
