/** Values by key, at most so many bytes of them: what was used longest ago goes first. */
export class BytesLru<Value> {
  readonly #most: number;
  readonly #sizeOf: (value: Value, key: string) => number;
  readonly #values = new Map<string, { value: Value; size: number }>();
  #bytes = 0;

  constructor(mostBytes: number, sizeOf: (value: Value, key: string) => number) {
    this.#most = mostBytes;
    this.#sizeOf = sizeOf;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get count(): number {
    return this.#values.size;
  }

  get(key: string): Value | undefined {
    const held = this.#values.get(key);
    if (!held) return undefined;
    // A map remembers the order of insertion: to be used is to be the newest again.
    this.#values.delete(key);
    this.#values.set(key, held);
    return held.value;
  }

  /** A value larger than the whole is not kept. */
  set(key: string, value: Value): void {
    this.delete(key);
    const size = this.#sizeOf(value, key);
    if (size > this.#most) return;
    this.#values.set(key, { value, size });
    this.#bytes += size;
    for (const oldest of this.#values.keys()) {
      if (this.#bytes <= this.#most) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const held = this.#values.get(key);
    if (!held) return;
    this.#bytes -= held.size;
    this.#values.delete(key);
  }
}
