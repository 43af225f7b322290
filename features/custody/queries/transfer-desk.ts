import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import { craftBody } from "#db/schema/bodies.ts";
import { bodyAccount, bodyTransfer } from "#db/schema/body-dues.ts";
import { chamber } from "#db/schema/chambers.ts";
import { mayTransfer } from "#features/custody/policy.ts";
import { transferOf } from "#features/custody/queries/read-custody.ts";
import { openBodyRib } from "#features/custody/rib-seal.ts";
import type { TransferDesk } from "#features/custody/schema.ts";
import { grouped } from "#features/payouts/schema.ts";
import { dayInMorocco, daysBetween } from "#lib/days.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Transfers to bodies and chambers, those that wait first. The account is opened in full only while it has to be paid on. */
export const transferDesk = defineQuery({
  name: "custody.transfer-desk",
  input: z.strictObject({}),
  handler: async ({ tx, actor, now }): Promise<TransferDesk[]> => {
    if (mayTransfer(actor) !== "allow") return [];
    const rows = await asProduct(tx, () =>
      tx
        .select({ transfer: bodyTransfer, account: bodyAccount, body: craftBody.name, chamber: chamber.name })
        .from(bodyTransfer)
        .innerJoin(bodyAccount, eq(bodyAccount.id, bodyTransfer.accountId))
        .leftJoin(craftBody, eq(craftBody.id, bodyTransfer.bodyId))
        .leftJoin(chamber, eq(chamber.id, bodyTransfer.chamberId))
        .orderBy(sql`${bodyTransfer.state} <> 'proposed'`, desc(bodyTransfer.createdAt))
        .limit(200),
    );
    return rows.map(({ transfer, account, body, chamber: own }) => ({
      ...transferOf({ transfer, lastFour: account.lastFour }),
      ...{ kind: transfer.bodyId ? ("body" as const) : ("chamber" as const), name: body ?? own ?? {} },
      ...{ holder: account.holder, recordedOn: dayInMorocco(account.createdAt) },
      accountDays: daysBetween(dayInMorocco(account.createdAt), dayInMorocco(now)),
      rib: transfer.state === "proposed" ? grouped(openBodyRib(account.id, account.sealedRib)) : "",
      proposedByMe: actor.kind === "person" && transfer.proposedBy === actor.userId,
      paidByMe: actor.kind === "person" && transfer.decidedBy === actor.userId,
    }));
  },
  policy: (actor) => mayTransfer(actor),
});
