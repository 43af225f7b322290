import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { messages } from "#messages/index.ts";

/** Every message of a language by the last part of its key. */
function byLastPart(tree: object, found = new Map<string, string[]>()): Map<string, string[]> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") found.set(key, [...(found.get(key) ?? []), value]);
    else byLastPart(value, found);
  }
  return found;
}

const calls = globSync("{app,components,features}/**/*.tsx").flatMap((file) =>
  readFileSync(file, "utf8")
    .split(".rich(")
    .slice(1)
    .flatMap((rest) => {
      const key = /^\s*"([^"]+)"/.exec(rest)?.[1];
      const names = [...rest.slice(0, 260).matchAll(/(\w+): \(\w*\) =>/g)].map(([, name = ""]) => name);
      return key && names[0] ? [{ file, key, name: names[0] }] : [];
    }),
);

describe("words with marks in them", () => {
  it("are found", () => expect(calls.length).toBeGreaterThan(5));

  // A function where the message has no mark but a plain place comes out as a function, and the page fails.
  it.each(calls)("$key has a mark for $name ($file)", ({ key, name }) => {
    for (const words of Object.values(messages)) {
      const candidates = byLastPart(words).get(key.split(".").at(-1) ?? "") ?? [];
      expect(candidates.some((text) => text.includes(`<${name}>`))).toBe(true);
    }
  });
});
