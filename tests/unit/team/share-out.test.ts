import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newJoinCode, readJoinCode, spacedCode } from "#features/team/domain/join-code.ts";
import { type DatedRule, ruleOf, shareOut } from "#features/team/domain/share-out.ts";

const rule = (
  pieceId: string | null,
  validFrom: string,
  parts: [string | null, number][],
  at = "T00",
): DatedRule => ({
  ...{ pieceId, validFrom, recordedAt: `${validFrom}${at}` },
  parts: parts.map(([memberId, basisPoints]) => ({ memberId: memberId as never, basisPoints })),
});

describe("a rule of shares", () => {
  it("is the piece's own before the workshop's, the last to begin, and the later recorded of one day", () => {
    const old = rule(null, "2026-01-01", [["a", 10_000]]);
    const mended = rule(null, "2026-01-01", [["b", 10_000]], "T09");
    const own = rule("p", "2026-02-01", [["c", 10_000]]);
    const of = (day: string, piece = "p") =>
      ruleOf([old, mended, own], piece, { day, at: `${day}T12` })[0]?.memberId;
    expect([of("2025-12-31"), of("2026-01-15"), of("2026-02-01"), of("2026-03-01", "q")]).toEqual([
      null,
      "b",
      "c",
      "b",
    ]);
  });

  it("gives out exactly what came in, whatever the parts and the lines", () => {
    const parts = fc
      .array(fc.integer({ min: 1, max: 2_000 }), { minLength: 0, maxLength: 4 })
      .map((sizes) => [...sizes, 10_000 - sizes.reduce((sum, size) => sum + size, 0)]);
    fc.assert(
      fc.property(
        parts,
        fc.array(fc.integer({ min: 0, max: 900_000 }), { minLength: 1, maxLength: 5 }),
        (sizes, lines) => {
          const all = rule(
            null,
            "2026-01-01",
            sizes.map((size, n) => [n === 0 ? null : `m${n}`, size]),
          );
          const order = {
            ...{ day: "2026-05-01", at: "2026-05-01T12" },
            lines: lines.map((leftMinor, n) => ({ pieceId: `p${n}`, leftMinor })),
          };
          const out = [...shareOut(order, [all]).values()].reduce((sum, part) => sum + part, 0);
          expect(out).toBe(lines.reduce((sum, line) => sum + line, 0));
        },
      ),
    );
  });

  it("leaves a sale its own, also when another is recorded later on the same day", () => {
    const morning = rule(null, "2026-01-01", [["a", 10_000]], "T08");
    const evening = rule(null, "2026-01-01", [["b", 10_000]], "T18");
    const at = (hour: string) => ({ day: "2026-01-01", at: `2026-01-01T${hour}` });
    const of = (hour: string) => ruleOf([morning, evening], "p", at(hour))[0]?.memberId;
    expect([of("07"), of("12"), of("19")]).toEqual([null, "a", "b"]);
  });
});

describe("a code to come in with", () => {
  it("is read however it is typed", () => {
    const code = newJoinCode();
    expect(readJoinCode(` ${spacedCode(code).toLowerCase()} `)).toBe(code);
    expect(readJoinCode("OIL00-00000")).toBe("0110000000");
    expect(readJoinCode("123")).toBeNull();
  });
});
