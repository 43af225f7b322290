import { describe, expect, test } from "vitest";
import { getPiece } from "#features/catalogue/index.ts";
import { closeWorkshop, myClosures, reopenWorkshop } from "#features/listing/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeComplete, makeWorkshop, query, stampedTags } from "#tests/integration/listing/workshop.ts";

const dayIn = (days: number) => dayInMorocco(new Date(Date.now() + days * 86_400_000));
const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? "OK" : answer.error?.code);

async function leadOf(makerId: string, working: number) {
  const [row] = await query<{ lead: number }>("select published.workshop_lead($1, $2) as lead", [
    makerId,
    working,
  ]);
  return row?.lead;
}

describe("days on which a workshop is closed", () => {
  test("are counted in what buyers are told, and no more once they are taken back", async () => {
    const shop = await makeWorkshop();
    const context = { actor: shop.artisan };
    const piece = await makeComplete(shop, { availability: "made_to_order", leadDays: 10 });
    const days = { artisanId: shop.makerId, from: dayIn(4), until: dayIn(8) };
    const { closureId } = unwrap(await closeWorkshop(context, days));
    // The same days twice are the same days.
    unwrap(await closeWorkshop(context, { ...days, until: dayIn(6) }));
    expect([
      await leadOf(shop.makerId, 3),
      await leadOf(shop.makerId, 4),
      await leadOf(shop.makerId, 10),
    ]).toEqual([...[3, 9, 15]]);
    const shown = await getPiece({ id: piece.id, locale: "fr" });
    expect(shown?.closure).toEqual({ from: dayIn(4), until: dayIn(8), lead: 15 });
    expect((await stampedTags()).has(tags.piece(piece.id))).toBe(true);
    const [mine] = unwrap(await myClosures(context, {}));
    expect(mine?.closures).toHaveLength(2);
    for (const { id } of mine?.closures ?? [])
      unwrap(await reopenWorkshop(context, { artisanId: shop.makerId, closureId: id }));
    expect(await leadOf(shop.makerId, 10)).toBe(10);
    expect((await getPiece({ id: piece.id, locale: "fr" }))?.closure).toBeNull();
    expect(closureId).toMatch(/^cls_/);
  });

  test("are the maker's alone to say, lie ahead and come in order", async () => {
    const [shop, other] = [await makeWorkshop(), await makeWorkshop()];
    const close = (from: number, until: number, actor = shop.artisan) =>
      closeWorkshop({ actor }, { artisanId: shop.makerId, from: dayIn(from), until: dayIn(until) });
    expect(codeOf(await close(1, 2, other.artisan))).toBe("NOT_FOUND");
    expect(codeOf(await close(-5, -2))).toBe("DAYS_PAST");
    expect(codeOf(await close(5, 2))).toBe("DAYS_ORDER");
    expect(codeOf(await close(1, 130))).toBe("DAYS_TOO_MANY");
  });
});
