import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { sellAtFair } from "#features/fairs/index.ts";
import { myShares, recordShares } from "#features/team/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeOpenStand } from "#tests/factories/fairs.ts";
import { actorOf, makeGrant, makeUser } from "#tests/factories/people.ts";
import { db, makeStocked, openShop, query } from "#tests/integration/checkout/world.ts";

openShop();

test("cash taken at a stand is shared like any sale, by the rule of its moment, and the workshop's part is its managers' to read", async () => {
  const { artisanId, sku } = await makeStocked(2);
  const [person, helper] = [await makeUser(db), await makeUser(db)];
  await makeGrant(db, person, { role: "artisan", artisanId });
  await makeGrant(db, helper, { role: "packer", artisanId });
  const manager = { actor: actorOf(person, [{ role: "artisan", artisanId }]) };
  const packer = { actor: actorOf(helper, [{ role: "packer", artisanId }]) };
  const memberNow = async () =>
    (
      await query<{ id: Id<"workshopMember"> }>(
        "select id from workshop_member where user_id = $1 and ended_at is null",
        [helper.id],
      )
    )[0];
  let member = await memberNow();
  const rule = (mine: string, left: string) => ({
    ...{ artisanId, pieceId: null, validFrom: dayInMorocco(new Date()) },
    parts: [
      { memberId: member?.id ?? null, percent: mine },
      { memberId: null, percent: left },
    ],
  });
  unwrap(await recordShares(manager, rule("25", "75")));
  const stand = await makeOpenStand(db, artisanId);
  const sell = async () =>
    unwrap(
      await sellAtFair(manager, {
        ...{ applicationId: stand.applicationId, sku, how: "cash", formKey: randomUUID() },
        ...{ locale: "fr", email: "", seen: "MAD 45000" },
      }),
    );
  await sell();
  unwrap(await recordShares(manager, rule("90", "10")));
  const [order] = await query<{ left: number }>(
    `select (mad_items_minor - commission_minor - commission_vat_minor)::int as left from artisan_order where artisan_id = $1`,
    [artisanId],
  );
  const left = order?.left ?? 0;
  const amountsOf = async (context: typeof manager) =>
    Object.fromEntries(
      unwrap(await myShares(context, { artisanId }))
        .months.flatMap(({ amounts }) => amounts)
        .map(({ memberId, madMinor }) => [memberId ?? "workshop", madMinor]),
    );
  const all = await amountsOf(manager);
  const mine = all[member?.id ?? ""] ?? 0;
  expect(Math.abs(mine - left / 4)).toBeLessThanOrEqual(1);
  expect(all).toEqual({ [member?.id ?? ""]: mine, workshop: left - mine });
  expect(await amountsOf(packer)).toEqual({ [member?.id ?? ""]: mine });
  // Who leaves and comes back is a member anew, and reads what both times came to.
  await query("update role_grant set ended_at = now() where user_id = $1", [helper.id]);
  await makeGrant(db, helper, { role: "packer", artisanId });
  member = await memberNow();
  unwrap(await recordShares(manager, rule("25", "75")));
  await sell();
  expect(await amountsOf(packer)).toEqual({ [member?.id ?? ""]: 2 * mine });
});
