import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { variant } from "#db/schema/catalogue.ts";
import { screenAgain } from "#features/listing/index.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { makePiece } from "#tests/factories/pieces.ts";
import { makeRules } from "#tests/factories/rules.ts";

it("a piece comes of age with the year, without anybody's edit, and is never let go again", async () => {
  await makeRules(owner());
  const { id, sku } = await makePiece(owner(), { madeYear: 1927 });
  const restriction = async () =>
    (await owner().select().from(variant).where(eq(variant.sku, sku)))[0]?.restriction;
  const screen = async (day: string) =>
    unwrap(await screenAgain({ actor: systemActor("test"), now: new Date(day) }, {})).restricted;
  expect(await screen("2026-12-31T12:00:00Z")).toEqual([]);
  expect(await restriction()).toBe("none");
  expect(await screen("2027-01-01T12:00:00Z")).toEqual([id]);
  expect(await restriction()).toBe("export_permit");
  expect(await screen("2027-01-02T12:00:00Z")).toEqual([]);
});
