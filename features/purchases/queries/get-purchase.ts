import "server-only";
import { asc, eq, inArray, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import {
  artisan,
  groupPurchase,
  lotShare,
  lotShareCode,
  materialLot,
  purchaseDelivery,
  purchasePledge,
} from "#db/schema/index.ts";
import { accounts } from "#features/ledger/index.ts";
import { balanceOf } from "#features/purchases/commands/locks.ts";
import { isDueBack } from "#features/purchases/domain/due-back.ts";
import { type FetchTerms, voidsFrom } from "#features/purchases/domain/fetching.ts";
import { splitBack } from "#features/purchases/domain/split-back.ts";
import { keepsPurchase, managesPurchase, readsPurchase } from "#features/purchases/policy.ts";
import { fetchableSince } from "#features/purchases/queries/fetchable-since.ts";
import { type CardDeposit, readCardDeposits } from "#features/purchases/queries/read-card-money.ts";
import { readMissing } from "#features/purchases/queries/read-missing.ts";
import { readPurchases } from "#features/purchases/queries/read-purchases.ts";
import { type Delivery, type PledgeRow, type Purchase, purchaseInput } from "#features/purchases/schema.ts";
import { findRule } from "#features/rules/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A purchase with its pledges, deliveries and lists, and where its money stands. Codes are shown to whoever hands over. */
export const getPurchase = defineQuery({
  name: "purchases.get",
  input: purchaseInput,
  handler: async ({ tx, input, actor, now }): Promise<Purchase | null> => {
    const [row] = await readPurchases(tx, eq(groupPurchase.id, input.purchaseId));
    if (!row || readsPurchase(actor, row) !== "allow") return null;
    const mayKeep = keepsPurchase(actor, row) === "allow";
    const balances = await asProduct(tx, () => readBalances(tx, row.id));
    const names = await asProduct(tx, () => readNames(tx, row.id));
    const rule = await findRule(tx, "purchases.fetch", dayInMorocco(now));
    const missing = await readMissing(tx, row);
    const deliveries = await readDeliveries(tx, row, { names, terms: rule?.value ?? null, mayKeep, missing });
    const cards = await readCardDeposits(tx, { purchaseId: row.id });
    const members = [...balances].filter(([account]) => account.startsWith("purchase_member:"));
    return {
      ...row,
      pledges: await readPledges(tx, row, { names, balances, cards, missing }),
      deliveries,
      books: {
        cashMinor: balances.get(accounts.purchaseCash(row.id)) ?? 0,
        supplierMinor: balances.get(accounts.purchaseSupplier(row.id)) ?? 0,
        goodsMinor: balances.get(accounts.purchaseGoods(row.id)) ?? 0,
        membersMinor: members.reduce((sum, [, minor]) => sum + minor, 0),
      },
      card: {
        paidMinor: cards.reduce((sum, { leftMinor }) => sum + leftMinor, 0),
        heldMinor: 0 - (await balanceOf(tx, accounts.chamberPayable(row.chamberId))),
      },
      mayKeep,
      mayManage: managesPurchase(actor, row) === "allow",
    };
  },
  policy: (actor, { resource }) => readsPurchase(actor, resource),
});

type Row = Awaited<ReturnType<typeof readPurchases>>[number];
type Names = Map<Id<"artisan">, LocalizedText>;

async function readBalances(tx: Tx, id: Id<"groupPurchase">): Promise<Map<string, number>> {
  const { rows } = (await tx.execute(sql`select account, sum(amount_minor)::text as minor from journal_line
    where account in (${accounts.purchaseCash(id)}, ${accounts.purchaseSupplier(id)}, ${accounts.purchaseGoods(id)})
      or account in (select 'purchase_member:' || purchase_id || ':' || artisan_id from purchase_pledge where purchase_id = ${id})
    group by account`)) as unknown as { rows: { account: string; minor: string }[] };
  return new Map(rows.map(({ account, minor }) => [account, Number(minor)]));
}

async function readNames(tx: Tx, id: Id<"groupPurchase">): Promise<Names> {
  const rows = await tx
    .select({ id: artisan.id, name: artisan.name })
    .from(artisan)
    .innerJoin(purchasePledge, eq(purchasePledge.artisanId, artisan.id))
    .where(eq(purchasePledge.purchaseId, id));
  return new Map(rows.map((row) => [row.id, row.name]));
}

type Standing = {
  names: Names;
  balances: Map<string, number>;
  cards: readonly CardDeposit[];
  missing: Map<string, number>;
};

async function readPledges(
  tx: Tx,
  purchase: Row,
  { names, balances, cards, missing }: Standing,
): Promise<PledgeRow[]> {
  const shares = await tx
    .select({
      artisanId: lotShare.artisanId,
      shared: sql<number>`coalesce(sum(${lotShare.packages}) filter (where ${lotShare.voidedAt} is null), 0)::int`,
      received: sql<number>`coalesce(sum(${lotShare.packages}) filter (where ${lotShare.receivedAt} is not null), 0)::int`,
    })
    .from(lotShare)
    .innerJoin(purchaseDelivery, eq(purchaseDelivery.lotId, lotShare.lotId))
    .where(eq(purchaseDelivery.purchaseId, purchase.id))
    .groupBy(lotShare.artisanId);
  const rows = await tx
    .select()
    .from(purchasePledge)
    .where(eq(purchasePledge.purchaseId, purchase.id))
    .orderBy(asc(purchasePledge.createdAt), asc(purchasePledge.id));
  return rows.map(({ id, artisanId, packages, state }) => {
    const share = shares.find((one) => one.artisanId === artisanId);
    const heldMinor = 0 - (balances.get(accounts.purchaseMember(purchase.id, artisanId)) ?? 0);
    const dueBackMinor = isDueBack(purchase.state, state) ? heldMinor : 0;
    const own = cards.filter(({ pledgeId }) => pledgeId === id);
    const left = own.map(({ leftMinor }) => ({ key: null, leftMinor }));
    const missingMinor = missing.get(artisanId) ?? 0;
    const byCard = missingMinor > 0 || left.some(({ leftMinor }) => leftMinor > 0);
    return {
      ...{ id, artisanId, packages, state, heldMinor, dueBackMinor, missingMinor },
      backByCardMinor: dueBackMinor > 0 ? dueBackMinor - splitBack(dueBackMinor, left).cashMinor : 0,
      paidBy: byCard ? "card" : state === "deposited" || state === "ordered" ? "cash" : null,
      isContested: own.some(({ isContested }) => isContested),
      refunds: own.flatMap(({ refunds }) => refunds),
      ...{ name: names.get(artisanId) ?? {}, shared: share?.shared ?? 0, received: share?.received ?? 0 },
    };
  });
}

type Known = { names: Names; terms: FetchTerms | null; mayKeep: boolean; missing: Map<string, number> };

async function readDeliveries(
  tx: Tx,
  purchase: Row,
  { names, terms, mayKeep, missing }: Known,
): Promise<Delivery[]> {
  const rows = await tx
    .select({ delivery: purchaseDelivery, lot: materialLot })
    .from(purchaseDelivery)
    .innerJoin(materialLot, eq(materialLot.id, purchaseDelivery.lotId))
    .where(eq(purchaseDelivery.purchaseId, purchase.id))
    .orderBy(asc(purchaseDelivery.createdAt), asc(purchaseDelivery.id));
  if (rows.length === 0) return [];
  const shares = await tx
    .select({ share: lotShare, code: lotShareCode.code })
    .from(lotShare)
    .leftJoin(lotShareCode, eq(lotShareCode.shareId, lotShare.id))
    .where(
      inArray(
        lotShare.lotId,
        rows.map(({ lot }) => lot.id),
      ),
    )
    .orderBy(asc(lotShare.createdAt), asc(lotShare.id));
  const since = new Map<string, Date>();
  for (const { delivery, lot } of rows)
    since.set(lot.id, await fetchableSince(tx, lot.id, delivery.createdAt));
  const rest = purchase.priceMinor - purchase.depositMinor;
  return rows.map(({ delivery, lot }) => ({
    ...{ id: delivery.id, lotId: lot.id, number: lot.number, state: lot.state },
    ...{ receivedOn: lot.receivedOn, packages: delivery.packages },
    shares: shares
      .filter(({ share }) => share.lotId === lot.id)
      .map(({ share, code }) => ({
        ...{ id: share.id, name: names.get(share.artisanId) ?? {}, packages: share.packages ?? 0 },
        balanceMinor:
          (share.balancePaidAt ? 0 : (share.packages ?? 0) * rest) +
          (share.receivedAt || share.voidedAt ? 0 : (missing.get(share.artisanId) ?? 0)),
        receivedAt: share.receivedAt?.toISOString() ?? null,
        receivedBy: share.receivedBy,
        code: mayKeep && !share.receivedAt && !share.voidedAt ? (code ?? "") : "",
        isVoid: share.voidedAt !== null,
        voidReason: share.voidReason,
        voidsFrom:
          (terms &&
            voidsFrom(since.get(lot.id) ?? share.createdAt, share.remindedAt, terms)?.toISOString()) ??
          null,
      })),
  }));
}
