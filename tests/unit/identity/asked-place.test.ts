import { expect, test } from "vitest";
import { chamberAsked, workshopAsked } from "#features/identity/domain/asked-place.ts";
import { newId } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";

const chambers = [newId("chamber"), newId("chamber"), newId("chamber")] as const;
const workshops = [newId("artisan"), newId("artisan")] as const;
const actor = {
  ...{ kind: "person", userId: newId("user"), email: "x@example.test" },
  grants: [
    { role: "registrar", chamberId: chambers[0] },
    { role: "curator", chamberId: chambers[1] },
    { role: "curator", chamberId: chambers[2] },
    { role: "packer", artisanId: newId("artisan") },
    ...workshops.map((artisanId) => ({ role: "artisan", artisanId })),
  ],
} as unknown as Actor;

test("a page is about the place its address names, else the first, of those where the reader has the role", () => {
  expect(chamberAsked(actor, chambers[2], "curator")).toBe(chambers[2]);
  expect(chamberAsked(actor, chambers[0], "curator")).toBe(chambers[1]);
  expect(chamberAsked(actor, [chambers[2]], "curator")).toBe(chambers[1]);
  expect(chamberAsked(actor, undefined, "manager")).toBeNull();
  expect(workshopAsked(actor, workshops[1])).toBe(workshops[1]);
  expect(workshopAsked(actor, newId("artisan"))).toBe(workshops[0]);
  expect(workshopAsked({ kind: "anonymous" } as Actor, workshops[0])).toBeNull();
});
