import "server-only";
import { desc, eq, inArray } from "drizzle-orm";
import { artisan, bankAccount, connectedAccount } from "#db/schema/index.ts";
import { accountInForce } from "#features/payouts/domain/account-in-force.ts";
import { ownMoney } from "#features/payouts/policy.ts";
import { type AccountRow, artisanInput, noInput } from "#features/payouts/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

type Row = typeof bankAccount.$inferSelect;

const rowOf = (row: Row): AccountRow => ({
  id: row.id,
  lastFour: row.lastFour,
  holder: row.holder,
  bankName: row.bankName,
  state: row.state,
  requestedAt: row.requestedAt.toISOString(),
  usableFrom: row.usableFrom.toISOString(),
  decidedAt: row.decidedAt?.toISOString() ?? null,
  reason: row.reason,
});

export type MyBank = { accounts: AccountRow[]; inForce: Id<"bankAccount"> | null };

/** A maker's own accounts, newest first, and the one that is paid on now. Never the digits but the last four. */
export const myBank = defineQuery({
  name: "payouts.my-bank",
  input: artisanInput,
  handler: async ({ tx, input, now }): Promise<MyBank> => {
    const rows = await tx
      .select()
      .from(bankAccount)
      .where(eq(bankAccount.artisanId, input.artisanId))
      .orderBy(desc(bankAccount.requestedAt));
    const used = accountInForce(rows, now);
    return { accounts: rows.map(rowOf), inForce: typeof used === "string" ? null : used.id };
  },
  policy: (actor, { input }) => ownMoney(actor, input.artisanId),
});

export type AccountRequest = AccountRow & {
  artisanId: Id<"artisan">;
  name: LocalizedText;
  /** The account paid on until now, by its last four digits. */
  before: string | null;
  isOwn: boolean;
};

/** Changes of account that a chamber's managers have to decide, oldest first. */
export const accountRequests = defineQuery({
  name: "payouts.account-requests",
  input: noInput,
  handler: async ({ tx, actor }): Promise<AccountRequest[]> => {
    const rows = await tx
      .select({ account: bankAccount, name: artisan.name })
      .from(bankAccount)
      .innerJoin(artisan, eq(artisan.id, bankAccount.artisanId))
      .where(inArray(bankAccount.chamberId, [...chamberIdsOf(actor, "manager"), "none" as Id<"chamber">]))
      .orderBy(bankAccount.requestedAt);
    return rows
      .filter(({ account }) => account.state === "requested")
      .map(({ account, name }) => ({
        ...rowOf(account),
        artisanId: account.artisanId,
        name,
        before:
          rows
            .filter((row) => row.account.artisanId === account.artisanId && row.account.state === "approved")
            .at(-1)?.account.lastFour ?? null,
        isOwn: actor.kind === "person" && account.requestedBy === actor.userId,
      }));
  },
  policy: (actor) => (chamberIdsOf(actor, "manager").length > 0 ? "allow" : "hide"),
});

/** A maker's account at the provider, if there is one. */
export const myConnected = defineQuery({
  name: "payouts.my-connected",
  input: artisanInput,
  handler: async ({ tx, input }): Promise<{ accountId: string | null; transfers: string }> => {
    const [row] = await tx
      .select()
      .from(connectedAccount)
      .where(eq(connectedAccount.artisanId, input.artisanId));
    return { accountId: row?.accountId ?? null, transfers: row?.transfers ?? "inactive" };
  },
  policy: (actor, { input }) => ownMoney(actor, input.artisanId),
});
