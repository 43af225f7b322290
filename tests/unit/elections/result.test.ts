import { describe, expect, it } from "vitest";
import { leaderOf, sameCount } from "#features/elections/domain/result.ts";
import type { CountLine } from "#features/elections/schema.ts";
import { newId } from "#lib/ids/ids.ts";

const [a, b] = [newId("bodyMember"), newId("bodyMember")];
const line = (memberId: CountLine["memberId"], electronic: number, paper = 0): CountLine => ({
  ...{ memberId, electronic, paper },
});

describe("the result of an election", () => {
  it("is whoever has most votes of both ways together; empty ballots count for nobody", () => {
    expect(leaderOf([line(a, 2, 1), line(b, 0, 2), line(null, 9)])).toBe(a);
  });

  it("is nobody's when two have as many, or nobody has any", () => {
    expect(leaderOf([line(a, 2), line(b, 1, 1)])).toBe("tie");
    expect(leaderOf([line(a, 0), line(null, 3)])).toBe("nobody");
  });

  it("stands when two counts say the same of everybody, in whatever order", () => {
    expect(sameCount({ lines: [line(a, 1), line(b, 2)] }, { lines: [line(b, 2), line(a, 1)] })).toBe(true);
    expect(sameCount({ lines: [line(a, 1, 1)] }, { lines: [line(a, 2, 0)] })).toBe(false);
  });
});
