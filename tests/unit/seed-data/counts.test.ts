import { describe, expect, it } from "vitest";
import { artisans } from "#db/seed/data/artisans.ts";
import { badges } from "#db/seed/data/badges.ts";
import { chambers } from "#db/seed/data/chambers.ts";
import { collections } from "#db/seed/data/collections.ts";
import { crafts } from "#db/seed/data/crafts.ts";
import { assessments } from "#db/seed/data/endangered.ts";
import { people } from "#db/seed/data/people.ts";
import { pieces } from "#db/seed/data/pieces.ts";
import { regions } from "#db/seed/data/regions.ts";
import { chamberRoles, type Role } from "#lib/kernel/actor.ts";

const of = (artisanKey: string) => pieces.filter((piece) => piece.artisanKey === artisanKey);

describe("the demonstration holds at least what is promised", () => {
  it("twelve chambers, one for each region, the seat of Drâa-Tafilalet left open", () => {
    expect(regions.map((region) => region.code)).toHaveLength(12);
    expect(new Set(chambers.map((chamber) => chamber.regionCode))).toEqual(
      new Set(regions.map((r) => r.code)),
    );
    expect(chambers.filter((chamber) => chamber.seat === null).map((chamber) => chamber.regionCode)).toEqual([
      "MA-08",
    ]);
  });

  it("fifty crafts, thirty-two of them in the programme as 1 + 6 + 10 + 15", () => {
    expect(crafts).toHaveLength(50);
    const editions = crafts.flatMap((craft) =>
      craft.facts.filter((f) => f.kind === "programme").map((f) => f.code),
    );
    const count = (code: string) => editions.filter((edition) => edition === code).length;
    expect([count("tatm-pilot"), count("tatm-1"), count("tatm-2"), count("tatm-3")]).toEqual([1, 6, 10, 15]);
  });

  it("state no fact twice about one craft", () => {
    for (const craft of crafts) {
      const facts = craft.facts.map((fact) => `${fact.kind}/${fact.code}`);
      expect(new Set(facts).size, craft.key).toBe(facts.length);
    }
  });

  it("at least 26 artisans over at least 7 chambers, of every kind, one suspended", () => {
    expect(artisans.length).toBeGreaterThanOrEqual(26);
    expect(new Set(artisans.map((artisan) => artisan.chamberKey)).size).toBeGreaterThanOrEqual(7);
    expect(new Set(artisans.map((artisan) => artisan.kind)).size).toBe(5);
    expect(artisans.filter((artisan) => artisan.state === "suspended")).toHaveLength(1);
    for (const artisan of artisans) {
      expect(artisan.registryNumber, artisan.key).toMatch(/^DEMO-\d{4}$/);
      if (artisan.registryNumber) expect(artisan.registryNumber).toMatch(/^DEMO-\d{4}$/);
    }
    expect(new Set(artisans.map((artisan) => artisan.email)).size).toBe(artisans.length);
  });

  it("at least 128 pieces in at least 14 crafts, with every kind of availability", () => {
    expect(pieces.length).toBeGreaterThanOrEqual(128);
    expect(new Set(pieces.map((piece) => piece.craftKey)).size).toBeGreaterThanOrEqual(14);
    for (const kind of ["unique", "stock", "made_to_order"]) {
      expect(pieces.filter((piece) => piece.availability.kind === kind).length, kind).toBeGreaterThan(10);
    }
  });

  it("every object the artwork can draw, each piece with its own seed", () => {
    const objects = new Set(pieces.map((piece) => `${piece.art.family}/${piece.art.object}`));
    expect(objects.size).toBe(36);
    const drawings = pieces.map((piece) => `${piece.art.family}/${piece.art.object}/${piece.art.seed}`);
    expect(new Set(drawings).size).toBe(pieces.length);
  });

  it("several stocked and unique pieces by the potter and the silversmith", () => {
    for (const artisanKey of ["fes-potter", "tiznit-silver"]) {
      const kinds = of(artisanKey).map((piece) => piece.availability.kind);
      expect(kinds.filter((kind) => kind === "stock").length, artisanKey).toBeGreaterThan(2);
      expect(kinds.filter((kind) => kind === "unique").length, artisanKey).toBeGreaterThan(1);
    }
  });

  it("at least six endangered crafts, one revoked badge, two collections", () => {
    const endangered = assessments.filter((it) => ["critically_endangered", "endangered"].includes(it.grade));
    expect(endangered.length).toBeGreaterThanOrEqual(6);
    expect(badges.filter((badge) => badge.revoked)).toHaveLength(1);
    expect(badges.length).toBeGreaterThanOrEqual(5);
    expect(collections).toHaveLength(2);
  });

  it("everyone whom outside checks sign in as, in the promised role and state", () => {
    const named: Record<string, string> = {
      shopper: "",
      shopper2: "",
      "artisan.fes": "artisan",
      "artisan.fes2": "artisan",
      "artisan.tiznit": "artisan",
      "artisan.new": "",
      "coop.taznakht": "artisan",
      "officer.fes": "registrar verifier",
      "officer2.fes": "registrar verifier",
      "curator.fes": "curator",
      "manager.fes": "manager",
      "officer.souss": "registrar verifier",
      federation: "federation",
      ministry: "ministry",
      mda: "mda",
      admin: "admin",
    };
    for (const [key, role] of Object.entries(named)) {
      expect(people.find((person) => person.email === `${key}@example.test`)?.roles.join(" "), key).toBe(
        role,
      );
    }
    const stateOf = (email: string) => artisans.find((artisan) => artisan.email === email)?.state;
    expect(stateOf("artisan.fes@example.test")).toBe("registered");
    expect(stateOf("artisan.new@example.test")).toBeUndefined();
    expect(artisans.find((artisan) => artisan.email === "coop.taznakht@example.test")?.kind).toBe(
      "cooperative",
    );
    for (const person of people) {
      const chambered = person.roles.some(
        (role) => role === "artisan" || (chamberRoles as readonly Role[]).includes(role),
      );
      expect(person.chamberKey !== undefined, person.key).toBe(chambered);
    }
  });
});

describe("numbers of a piece", () => {
  it("are positive whole numbers a database and a scale would accept", () => {
    for (const piece of pieces) {
      const sizes = [piece.lengthMm, piece.widthMm, piece.heightMm].filter((size) => size !== null);
      for (const value of [piece.priceMinor, piece.weightGrams, ...sizes]) {
        expect(Number.isSafeInteger(value) && value > 0, `${piece.key}: ${value}`).toBe(true);
      }
      expect(sizes.length, piece.key).toBeGreaterThanOrEqual(2);
      expect(piece.priceMinor, piece.key).toBeGreaterThanOrEqual(50_00);
      expect(piece.hsHeading, piece.key).toMatch(/^\d{4}$/);
      expect(piece.materials.length, piece.key).toBeGreaterThan(0);
      if (piece.availability.kind === "stock")
        expect(piece.availability.quantity, piece.key).toBeGreaterThan(1);
      if (piece.availability.kind === "made_to_order")
        expect(piece.availability.leadDays, piece.key).toBeGreaterThan(6);
    }
  });
});
