import { globSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { lanes, rounds } from "#tests/e2e/lanes.ts";

describe("lanes of the browser tests", () => {
  it("hold every spec once, and no other", () => {
    const specs = globSync("tests/e2e/**/*.spec.ts").map((path) => basename(path, ".spec.ts"));
    expect(Object.values<readonly string[]>(lanes).flat().sort()).toEqual(specs.sort());
  });

  it("have a round each", () => {
    expect(rounds.flat().sort()).toEqual(Object.keys(lanes).sort());
  });
});
