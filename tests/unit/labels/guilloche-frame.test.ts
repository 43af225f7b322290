import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guillocheFrameSvg } from "#components/art/guilloche-frame.ts";

const size = { width: 194, height: 281 };
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const digests = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(hex);

/** The threads without their names, which hold the digest itself. */
const drawn = (digest: string) => guillocheFrameSvg(digest, size).replaceAll(digest.slice(0, 12), "");

describe("the border of a certificate", () => {
  it("is the same to the byte for the same digest, whatever its case", () => {
    fc.assert(
      fc.property(digests, (digest) => {
        expect(guillocheFrameSvg(digest, size)).toBe(guillocheFrameSvg(digest, size));
        expect(guillocheFrameSvg(digest.toUpperCase(), size)).toBe(guillocheFrameSvg(digest, size));
      }),
      { numRuns: 50 },
    );
  });

  it("is another one for another digest, even where one byte of its first fifteen differs by more than a hair", () => {
    // A byte that is one more moves a thread by less than the hundredth that is drawn.
    fc.assert(
      fc.property(digests, fc.nat(14), fc.integer({ min: 8, max: 248 }), (digest, at, by) => {
        const bytes = Buffer.from(digest, "hex");
        bytes[at] = ((bytes[at] ?? 0) + by) % 256;
        // A lobe more or less is a choice of 17 or 2: the bytes that choose may differ and choose the same.
        fc.pre(at % 5 !== 0 && at % 5 !== 3);
        expect(drawn(bytes.toString("hex"))).not.toBe(drawn(digest));
      }),
      { numRuns: 100 },
    );
    fc.assert(
      fc.property(digests, digests, (one, other) => one === other || drawn(one) !== drawn(other)),
      { numRuns: 200 },
    );
  });

  it("stays within its sheet, below 40 kB, and refuses a digest that is too short", () => {
    fc.assert(
      fc.property(digests, (digest) => {
        const svg = guillocheFrameSvg(digest, size);
        expect(svg.length).toBeLessThan(40_000);
        expect(svg).not.toMatch(/NaN|Infinity/);
        const threads = [...svg.matchAll(/<defs><path id="\w+" d="([^"]+)"/g)].map(([, path = ""]) => path);
        expect(threads).toHaveLength(6);
        const swings = threads.flatMap((path) =>
          [...path.matchAll(/[ML][\d.]+ (-?[\d.]+)/g)].map(([, y]) => Math.abs(Number(y))),
        );
        // A thread swings by less than the distance of its edge from the sheet's.
        expect(Math.max(...swings)).toBeLessThan(194 * 0.0225 * 1.6);
      }),
      { numRuns: 50 },
    );
    expect(() => guillocheFrameSvg("abcd", size)).toThrow(RangeError);
  });
});
