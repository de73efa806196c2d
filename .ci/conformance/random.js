// A Random is a source of choices that a seed settles (xorshift32 behind a
// multiplicative hash of the seed, so that neighbouring seeds differ at once).
export class Random {
  #state;

  constructor(seed) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1) | 1;
    for (let i = 0; i < 4; i++) this.#next();
  }

  #next() {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return (x >>> 0) / 2 ** 32;
  }

  // below returns a whole number from 0 to n - 1.
  below(n) { return Math.floor(this.#next() * n); }

  // chance is true in that share of the calls.
  chance(share) { return this.#next() < share; }

  // pick returns one of the items.
  pick(items) { return items[this.below(items.length)]; }
}
