import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { stock, variant } from "#db/schema/catalogue.ts";
import { lockListing } from "#features/listing/commands/lock-listing.ts";
import { setPrice } from "#features/listing/index.ts";
import { db, makeComplete, makeWorkshop, query } from "#tests/integration/listing/workshop.ts";
import { waitingForLocks } from "#tests/integration/locks.ts";

test("a sale names a piece in its rows while somebody writes about it", async () => {
  const { id } = await makeComplete(await makeWorkshop());
  await withActorSettings(db, { kind: "system" }, async (tx) => {
    await lockListing(tx, id);
    // What a foreign key's check asks for; another person who writes is kept out.
    expect(await query("select id from piece where id = $1 for key share nowait", [id])).toHaveLength(1);
    await expect(query("select id from piece where id = $1 for share nowait", [id])).rejects.toThrow(
      /could not obtain lock/,
    );
  });
});

test("an option is read behind its lock: one that was taken out meanwhile is not changed any more", async () => {
  const shop = await makeWorkshop();
  const { id: pieceId, sku } = await makeComplete(shop);
  const { pricing } = await db.transaction(async (tx) => {
    await tx.select({ one: sql`1` }).from(stock).where(eq(stock.sku, sku)).for("update");
    const own = { EUR: "", USD: "", GBP: "" };
    const waits = setPrice({ actor: shop.artisan }, { pieceId, sku, price: "77", own });
    await Promise.race([waitingForLocks(), waits]);
    await tx.update(variant).set({ withdrawnAt: new Date() }).where(eq(variant.sku, sku));
    return { pricing: waits };
  });
  expect(await pricing).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
});
