/** Reproducible randomness: the same seed gives the same sample on every machine. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to but not including 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  /** True with this probability. */
  falls(share: number): boolean {
    return this.next() < share;
  }

  /** One of the values. */
  one<Value>(values: readonly Value[]): Value {
    const value = values[Math.floor(this.next() * values.length)];
    if (value === undefined) throw new RangeError('There is nothing to choose from');
    return value;
  }

  /** Up to `count` of the values, without repetition. */
  some<Value>(values: readonly Value[], count: number): Value[] {
    const left = [...values];
    const chosen: Value[] = [];
    while (chosen.length < count && left.length > 0) {
      chosen.push(...left.splice(Math.floor(this.next() * left.length), 1));
    }
    return chosen;
  }

  /** One of the values, by weight. */
  weighed<Value>(shares: readonly (readonly [Value, number])[]): Value {
    let point = this.next() * shares.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of shares) {
      point -= weight;
      if (point < 0) return value;
    }
    return this.one(shares)[0];
  }
}
