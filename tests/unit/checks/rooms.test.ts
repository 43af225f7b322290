import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { federationRooms } from "#features/chambers/ui/federation-rooms.ts";
import { officeRooms } from "#features/chambers/ui/office-rooms.ts";

const pageOf = (href: string) => `app/[locale]${href}/page.tsx`;

/** The roles a page asks for, as its source says them. */
function askedFor(href: string): string[] {
  const [, roles = ""] = /requireActor\(([^)]*)\)/.exec(readFileSync(pageOf(href), "utf8")) ?? [];
  return [...roles.matchAll(/"(\w+)"/g)].map(([, role = ""]) => role).sort();
}

const built = [...officeRooms, ...federationRooms].filter(({ href }) => existsSync(pageOf(href)));

describe("the navigation of office and federation", () => {
  it("leads to pages", () => {
    expect(built.length).toBeGreaterThan(10);
  });

  it.each(built.map((room) => [room.href, room] as const))(
    "shows %s to those whom the page lets in, and to nobody else",
    (href, room) => {
      expect([...room.roles].sort()).toEqual(askedFor(href));
    },
  );
});
