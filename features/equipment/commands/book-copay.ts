import "server-only";
import type { Tx } from "#db/client.ts";
import { accounts, owedToChamber, postJournal } from "#features/ledger/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Currency, money } from "#lib/money/money.ts";

type Award = { id: Id<"equipmentAward">; chamberId: Id<"chamber">; copayMinor: number; currency: Currency };

/** `due` and `owed_back`: one of the two owes the other. `paid` and `paid_back`: they have settled. `reduced`: it is no longer owed. */
export type CopayStep = "due" | "paid" | "reduced" | "owed_back" | "paid_back";

/**
 * Books an artisan's share of what they were given: what they owe against what the chamber has coming. It is paid between them and never
 * passes through us. Nothing for what is given whole. Written as the product: whoever calls has been allowed to.
 */
export async function bookCopay(
  tx: Tx,
  { id, chamberId, copayMinor, currency }: Award,
  kind: CopayStep,
): Promise<void> {
  if (copayMinor === 0) return;
  const isMore = kind === "due" || kind === "paid_back";
  const amount = money(isMore ? copayMinor : -copayMinor, currency);
  const entries = owedToChamber(accounts.equipmentOwed(id), accounts.equipmentDue(chamberId), amount);
  if (!(await postJournal(tx, { type: "equipment", id, kind }, entries)))
    throw new Error(`${id} was booked as ${kind} before`);
}
