import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { guillocheSvg } from "#components/art/guilloche.ts";
import { starPath } from "#components/art/star.ts";
import { thumbhashDataUri } from "#components/ui/thumbhash.ts";

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

describe("the rosette of a credential", () => {
  it("is the same for the same digest and another for another", () => {
    expect(guillocheSvg(digest("a"))).toBe(guillocheSvg(digest("a")));
    const drawings = Array.from({ length: 200 }, (_, index) => guillocheSvg(digest(String(index))));
    expect(new Set(drawings.map((svg) => svg.replaceAll(/id="[^"]*"|href="[^"]*"/g, ""))).size).toBe(200);
  });

  it("stays inside its box, so that nothing of it is cut off", () => {
    for (let index = 0; index < 100; index++) {
      const numbers = [...guillocheSvg(digest(`box ${index}`)).matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)];
      for (const [, x, y] of numbers) {
        expect(Math.hypot(Number(x) - 100, Number(y) - 100)).toBeLessThanOrEqual(100);
      }
    }
  });

  it("refuses a digest too short to tell anything apart", () => {
    expect(() => guillocheSvg("abcd")).toThrow(RangeError);
  });

  it("lets nothing but hexadecimal digits of its input into the markup", () => {
    expect(guillocheSvg(`${digest("a")}"><script>`)).not.toContain("script");
  });
});

describe("the eight-pointed star", () => {
  it("has sixteen corners, eight of them on the outer circle", () => {
    const corners = [...starPath(0, 0, 10).matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) =>
      Math.hypot(Number(x), Number(y)),
    );
    expect(corners).toHaveLength(16);
    expect(corners.filter((reach) => Math.abs(reach - 10) < 0.02)).toHaveLength(8);
  });
});

describe("the blur under a photograph", () => {
  const hash = "J+gBBgDH2sZZZKm6hSZJdkh/fxj1h2o=";

  it("costs the page less than 200 characters", () => {
    const uri = thumbhashDataUri(hash) ?? "";
    expect(uri).toMatch(/^data:image\/bmp;base64,/);
    expect(uri.length).toBeLessThan(200);
  });

  it("is a bitmap of four by five pixels whose stated length is true", () => {
    const bytes = Buffer.from((thumbhashDataUri(hash) ?? "").split(",")[1] ?? "", "base64");
    expect(bytes.toString("latin1", 0, 2)).toBe("BM");
    expect([bytes.readUInt32LE(2), bytes.readInt32LE(18), bytes.readInt32LE(22)]).toEqual([
      bytes.length,
      4,
      -5,
    ]);
  });

  it("is left out for a hash that cannot be read", () => {
    expect(thumbhashDataUri("")).toBeNull();
  });
});
