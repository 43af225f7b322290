import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mailNames, smsNames } from "#features/notify/jobs.ts";

const sources = globSync("features/**/*.ts")
  .filter((path) => !path.startsWith("features/notify/"))
  .map((path) => readFileSync(path, "utf8"));

// That every queued name has words, the compiler sees: names are a union, and the maps of templates are whole.
describe("letters and short messages", () => {
  it.each([...new Set([...mailNames, ...smsNames])])("%s is queued somewhere", (name) => {
    expect(sources.some((text) => text.includes(`"${name}"`))).toBe(true);
  });
});
