import { describe, expect, it } from "vitest";
import { artisans } from "#db/seed/data/artisans.ts";
import { badges } from "#db/seed/data/badges.ts";
import { chambers } from "#db/seed/data/chambers.ts";
import { collections } from "#db/seed/data/collections.ts";
import { crafts } from "#db/seed/data/crafts.ts";
import { assessments } from "#db/seed/data/endangered.ts";
import { orders } from "#db/seed/data/orders.ts";
import { people } from "#db/seed/data/people.ts";
import { pieces } from "#db/seed/data/pieces.ts";
import { regions } from "#db/seed/data/regions.ts";
import { stories } from "#db/seed/data/stories.ts";

const keys = {
  artisan: artisans.map((artisan) => artisan.key),
  badge: badges.map((badge) => badge.key),
  chamber: chambers.map((chamber) => chamber.key),
  collection: collections.map((collection) => collection.key),
  craft: crafts.map((craft) => craft.key),
  order: orders.map((order) => order.key),
  person: people.map((person) => person.key),
  piece: pieces.map((piece) => piece.key),
  region: regions.map((region) => region.code as string),
  story: stories.map((story) => story.key),
};

/** Keys that are used but name nothing. */
function dangling(used: readonly (string | undefined)[], known: readonly string[]) {
  return used.filter((key) => key !== undefined && !known.includes(key));
}

describe("keys of the seed data", () => {
  it.each(Object.entries(keys))("never name two things: %s", (_, list) => {
    expect(list.length).toBeGreaterThan(0);
    expect(list.filter((key, at) => list.indexOf(key) !== at)).toEqual([]);
  });

  it("resolve wherever they are used", () => {
    const told = stories.flatMap(({ sections }) => sections.flatMap(({ pieceKeys }) => pieceKeys));
    const of = (key: "chamberKey" | "artisanKey" | "craftKey") =>
      stories.map((story) => story[key] ?? undefined);
    expect(dangling(told, keys.piece)).toEqual([]);
    expect(dangling(of("chamberKey"), keys.chamber)).toEqual([]);
    expect(dangling(of("artisanKey"), keys.artisan)).toEqual([]);
    expect(dangling(of("craftKey"), keys.craft)).toEqual([]);
    const scopes = badges.map((badge) => badge.scope);
    const parts = orders.flatMap((order) => order.parts);
    const buyers = orders.map((order) => (order.buyer.kind === "person" ? order.buyer.personKey : undefined));
    expect(
      dangling(
        chambers.map((chamber) => chamber.regionCode),
        keys.region,
      ),
    ).toEqual([]);
    expect(
      dangling(
        [...artisans, ...people, ...badges, ...collections].map((it) => it.chamberKey),
        keys.chamber,
      ),
    ).toEqual([]);
    expect(
      dangling(
        [...people, ...pieces, ...parts].map((it) => it.artisanKey),
        keys.artisan,
      ),
    ).toEqual([]);
    expect(
      dangling(
        artisans.flatMap((artisan) => artisan.craftKeys),
        keys.craft,
      ),
    ).toEqual([]);
    expect(
      dangling(
        [...pieces, ...assessments].map((it) => it.craftKey),
        keys.craft,
      ),
    ).toEqual([]);
    expect(
      dangling(
        collections.flatMap((collection) => collection.pieceKeys),
        keys.piece,
      ),
    ).toEqual([]);
    expect(
      dangling(
        parts.flatMap((part) => part.lines.map((line) => line.pieceKey)),
        keys.piece,
      ),
    ).toEqual([]);
    expect(
      dangling(
        badges.flatMap((badge) => [badge.firstReviewerKey, badge.secondReviewerKey]),
        keys.person,
      ),
    ).toEqual([]);
    expect(dangling(buyers, keys.person)).toEqual([]);
    expect(
      dangling(
        scopes.map((s) => (s.kind === "craft" ? s.craftKey : undefined)),
        keys.craft,
      ),
    ).toEqual([]);
    expect(
      dangling(
        scopes.map((s) => (s.kind === "maker" ? s.artisanKey : undefined)),
        keys.artisan,
      ),
    ).toEqual([]);
    expect(
      dangling(
        scopes.map((s) => (s.kind === "piece" ? s.pieceKey : undefined)),
        keys.piece,
      ),
    ).toEqual([]);
  });
});

describe("makers and their pieces", () => {
  it("stay within the crafts each maker declared", () => {
    const strangers = pieces.filter(
      (piece) =>
        !artisans.find((artisan) => artisan.key === piece.artisanKey)?.craftKeys.includes(piece.craftKey),
    );
    expect(strangers.map((piece) => piece.key)).toEqual([]);
  });

  it("give every verified maker three to eight pieces, the suspended one some, an applicant none", () => {
    for (const artisan of artisans) {
      const count = pieces.filter((piece) => piece.artisanKey === artisan.key).length;
      if (artisan.state === "registered") expect([3, 4, 5, 6, 7, 8], artisan.key).toContain(count);
      if (artisan.state === "suspended") expect(count, artisan.key).toBeGreaterThan(0);
    }
  });

  it("sell nothing that cannot be shipped or exported", () => {
    const banned = crafts
      .filter((craft) => !craft.shippable || craft.exportRestricted)
      .map((craft) => craft.key);
    expect(banned).toContain("moukahla");
    expect(pieces.filter((piece) => banned.includes(piece.craftKey))).toEqual([]);
  });

  it("link each artisan who signs in to the mailbox of the workshop", () => {
    const signedIn = people.filter((person) => person.roles.includes("artisan"));
    expect(signedIn.length).toBeGreaterThan(3);
    for (const person of signedIn) {
      const artisan = artisans.find((candidate) => candidate.key === person.artisanKey);
      expect(artisan?.email, person.key).toBe(person.email);
      expect(artisan?.chamberKey, person.key).toBe(person.chamberKey);
    }
  });

  it("keep each collection to makers of the chamber that presents it, with nothing of a suspended maker", () => {
    for (const collection of collections) {
      for (const key of collection.pieceKeys) {
        const maker = artisans.find((a) => a.key === pieces.find((piece) => piece.key === key)?.artisanKey);
        expect(maker?.chamberKey, key).toBe(collection.chamberKey);
        expect(maker?.state, key).toBe("registered");
      }
    }
  });
});

describe("badges", () => {
  it("are signed off by two different officers, the first of the issuing chamber", () => {
    for (const badge of badges) {
      const reviewers = [badge.firstReviewerKey, badge.secondReviewerKey].map((key) =>
        people.find((person) => person.key === key),
      );
      expect(badge.firstReviewerKey, badge.key).not.toBe(badge.secondReviewerKey);
      expect(reviewers.map((person) => person?.roles.includes("verifier"))).toEqual([true, true]);
      expect(reviewers[0]?.chamberKey).toBe(badge.chamberKey);
    }
  });

  it("call a craft endangered only where the register does", () => {
    for (const badge of badges) {
      if (badge.claim !== "endangered_craft" || badge.scope.kind !== "craft") continue;
      const { craftKey } = badge.scope;
      const grade = assessments.find((assessment) => assessment.craftKey === craftKey)?.grade;
      expect(["critically_endangered", "endangered"], craftKey).toContain(grade);
    }
  });
});
