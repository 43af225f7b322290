import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { federationRooms } from "#features/chambers/ui/federation-rooms.ts";
import { officeRooms } from "#features/chambers/ui/office-rooms.ts";

const pageOf = (href: string) => `app/[locale]${href}/page.tsx`;

/** A page's source, with the reader beside its view where that is what asks who comes. */
function sourceOf(href: string): string {
  const page = readFileSync(pageOf(href), "utf8");
  const readers = [...page.matchAll(/"#(features\/[\w-]+\/ui\/read-[\w-]+\.ts)"/g)];
  return [page, ...readers.map(([, path = ""]) => readFileSync(path, "utf8"))].join("\n");
}

/** The roles a page asks for, as its source says them first. */
function askedFor(href: string): string[] {
  const [, roles = ""] = /requireActor\(([^)]*)\)/.exec(sourceOf(href)) ?? [];
  return [...roles.matchAll(/"(\w+)"/g)].map(([, role = ""]) => role).sort();
}

describe("the navigation of office and federation", () => {
  it.each([...officeRooms, ...federationRooms].map((room) => [room.href, room] as const))(
    "shows %s to those whom the page lets in, and to nobody else",
    (href, room) => {
      expect([...room.roles].sort()).toEqual(askedFor(href));
    },
  );
});
