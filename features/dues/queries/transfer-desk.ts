import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import { craftBody } from "#db/schema/bodies.ts";
import { bodyAccount, bodyTransfer } from "#db/schema/body-dues.ts";
import { mayTransfer } from "#features/dues/policy.ts";
import { transferOf } from "#features/dues/queries/body-dues.ts";
import { openBodyRib } from "#features/dues/rib-seal.ts";
import type { TransferDesk } from "#features/dues/schema.ts";
import { grouped } from "#features/payouts/schema.ts";
import { dayInMorocco, daysBetween } from "#lib/days.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Transfers to bodies, those that wait first. The account is opened in full only while it has to be paid on. */
export const transferDesk = defineQuery({
  name: "dues.transfer-desk",
  input: z.strictObject({}),
  handler: async ({ tx, actor, now }): Promise<TransferDesk[]> => {
    if (mayTransfer(actor) !== "allow") return [];
    const rows = await asProduct(tx, () =>
      tx
        .select({ transfer: bodyTransfer, account: bodyAccount, bodyName: craftBody.name })
        .from(bodyTransfer)
        .innerJoin(bodyAccount, eq(bodyAccount.id, bodyTransfer.accountId))
        .innerJoin(craftBody, eq(craftBody.id, bodyTransfer.bodyId))
        .orderBy(sql`${bodyTransfer.state} <> 'proposed'`, desc(bodyTransfer.createdAt))
        .limit(200),
    );
    return rows.map(({ transfer, account, bodyName }) => ({
      ...transferOf({ transfer, lastFour: account.lastFour }),
      ...{ bodyName, holder: account.holder, recordedOn: dayInMorocco(account.createdAt) },
      accountDays: daysBetween(dayInMorocco(account.createdAt), dayInMorocco(now)),
      rib: transfer.state === "proposed" ? grouped(openBodyRib(account.id, account.sealedRib)) : "",
      proposedByMe: actor.kind === "person" && transfer.proposedBy === actor.userId,
    }));
  },
  policy: (actor) => mayTransfer(actor),
});
