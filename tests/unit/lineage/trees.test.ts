import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generations, peopleIn, type TreeNode, treesOf } from "#features/lineage/domain/trees.ts";
import type { PublicLine } from "#features/lineage/schema.ts";

const person = (key: string) => ({ key, name: { fr: key }, town: null, slug: null, diedYear: null });
const line = (master: string, apprentice: string, sinceYear = 1990): PublicLine => ({
  ...{ id: `lin_${master}${apprentice}`, master: person(master), apprentice: person(apprentice) },
  ...{ kind: "apprenticeship", sinceYear, untilYear: null, chamberName: {}, isDemonstration: true },
});

type Shape = { [key: string]: Shape };
const shape = (nodes: readonly TreeNode[]): Shape =>
  Object.fromEntries(nodes.map(({ person: { key }, children }) => [key, shape(children)]));

describe("a craft's tree", () => {
  it("begins with whoever nobody on record taught, and goes down by who learned when", () => {
    const trees = treesOf([line("b", "d", 2010), line("a", "b", 1980), line("b", "c", 2001), line("x", "y")]);
    expect(shape(trees)).toEqual({ a: { b: { c: {}, d: {} } }, x: { y: {} } });
    expect(trees[0]?.children[0]?.children.map(({ person: { key } }) => key)).toEqual(["c", "d"]);
    expect(generations(trees[0] as TreeNode)).toBe(3);
    expect(peopleIn(trees)).toBe(6);
  });

  it("shows somebody with two masters under both", () => {
    expect(shape(treesOf([line("a", "c"), line("b", "c")]))).toEqual({ a: { c: {} }, b: { c: {} } });
    expect(peopleIn(treesOf([line("a", "c"), line("b", "c")]))).toBe(3);
  });

  it("ends whatever it is given, circles too", () => {
    const keys = fc.constantFrom("a", "b", "c", "d", "e");
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, keys), { maxLength: 12 }), (pairs) => {
        const trees = treesOf(pairs.map(([master, apprentice]) => line(master, apprentice)));
        expect(peopleIn(trees)).toBeLessThanOrEqual(5);
      }),
    );
  });

  it("is empty where nobody agreed to be shown", () => expect(treesOf([])).toEqual([]));
});
