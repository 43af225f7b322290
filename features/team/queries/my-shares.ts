import "server-only";
import { and, desc, eq, gte, isNotNull, notInArray, sql } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisanOrder, orderLine, payable, refundLine, workshopMember } from "#db/schema/index.ts";
import { shareOut } from "#features/team/domain/share-out.ts";
import { isInTeam, managesTeam, seesTeam } from "#features/team/policy.ts";
import { type RecordedRule, readRules } from "#features/team/queries/read-rules.ts";
import type { SharedMonth, Shares } from "#features/team/schema.ts";
import { dayInMorocco, monthsUntil } from "#lib/days.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { midnightInMorocco } from "#lib/morocco-time.ts";

const monthCount = 6;

/**
 * What everybody's share came to in the last six months, from the lines of each order. A manager reads all of it, a member their
 * own and nothing else: what stays with the workshop is its income.
 */
export const myShares = defineQuery({
  name: "team.my-shares",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: async ({ tx, input: { artisanId }, actor, now }): Promise<Shares | null> => {
    if (actor.kind !== "person" || !isInTeam(actor, artisanId)) return null;
    const rules = await readRules(tx, artisanId);
    const people = await tx
      .select({ id: workshopMember.id, name: workshopMember.name, userId: workshopMember.userId })
      .from(workshopMember)
      .where(eq(workshopMember.artisanId, artisanId))
      .orderBy(desc(workshopMember.joinedAt), desc(workshopMember.id));
    // Whoever left and came back is a member more than once: their shares are one person's.
    const own = new Set(people.filter(({ userId }) => userId === actor.userId).map(({ id }) => id));
    const mine = [...own][0] ?? null;
    const months = monthsUntil(dayInMorocco(now).slice(0, 7), monthCount);
    // Members read their share of money whose books are the manager's: only the sums leave this query.
    const all = await asProduct(tx, () => monthsOf(tx, artisanId, rules, months));
    const seesAll = managesTeam(actor, artisanId) === "allow";
    const names = Object.fromEntries(people.map(({ id, name }) => [id, name]));
    return {
      ...{ seesAll, names: seesAll ? names : mine ? { [mine]: names[mine] ?? "" } : {}, mine },
      months: all.map(({ month, amounts }) => ({
        month,
        amounts: [
          ...(mine ? ownAmount(mine, own, amounts) : []),
          ...(seesAll ? amounts.filter(({ memberId }) => !memberId || !own.has(memberId)) : []),
        ],
      })),
    };
  },
  policy: (actor, { input }) => seesTeam(actor, input.artisanId),
});

/** What all memberships of one person came to, under one of them. */
function ownAmount(
  mine: Id<"workshopMember">,
  own: ReadonlySet<string>,
  amounts: SharedMonth["amounts"],
): SharedMonth["amounts"] {
  const of = amounts.filter(({ memberId }) => memberId !== null && own.has(memberId));
  return of.length > 0 ? [{ memberId: mine, madMinor: of.reduce((sum, one) => sum + one.madMinor, 0) }] : [];
}

async function monthsOf(
  tx: Tx,
  artisanId: Id<"artisan">,
  rules: readonly RecordedRule[],
  months: readonly string[],
): Promise<SharedMonth[]> {
  // From the order's own lines and what was given back of them: the payable tells what is still to be paid out, which is nothing
  // where the maker took the cash, and less where an older debt was set off.
  const given = tx
    .select({
      lineId: refundLine.orderLineId,
      minor:
        sql<string>`sum(${refundLine.madMinor} - ${refundLine.commissionMinor} - ${refundLine.commissionVatMinor}
          - ${refundLine.fundMinor})`.as("given_minor"),
    })
    .from(refundLine)
    .innerJoin(artisanOrder, eq(artisanOrder.id, refundLine.orderId))
    .where(and(eq(artisanOrder.artisanId, artisanId), isNotNull(refundLine.orderLineId)))
    .groupBy(refundLine.orderLineId)
    .as("given");
  const leftMinor = sql<number>`greatest(0, ${orderLine.madUnitMinor} * ${orderLine.quantity} - ${orderLine.commissionMinor}
    - ${orderLine.commissionVatMinor} - ${orderLine.fundMinor} - coalesce(${given.minor}, 0))`;
  const lines = await tx
    .select({
      at: artisanOrder.createdAt,
      pieceId: orderLine.pieceId,
      leftMinor: leftMinor.mapWith(Number),
    })
    .from(payable)
    .innerJoin(artisanOrder, eq(artisanOrder.id, payable.orderId))
    .innerJoin(orderLine, eq(orderLine.orderId, artisanOrder.id))
    .leftJoin(given, eq(given.lineId, orderLine.id))
    .where(
      and(
        eq(payable.artisanId, artisanId),
        // Sales that nobody paid, or that were taken back as a whole, left nothing.
        notInArray(artisanOrder.state, ["cancelled", "refused"]),
        gte(artisanOrder.createdAt, midnightInMorocco(`${months[0]}-01`)),
      ),
    );
  const sums = new Map(months.map((month) => [month, new Map<string, number>()]));
  for (const { at, ...line } of lines) {
    const day = dayInMorocco(at);
    const month = sums.get(day.slice(0, 7));
    for (const [who, minor] of shareOut({ at: at.toISOString(), day, lines: [line] }, rules))
      month?.set(who, (month.get(who) ?? 0) + minor);
  }
  return [...sums].map(([month, amounts]) => ({
    month,
    amounts: [...amounts].map(([who, madMinor]) => ({
      memberId: (who || null) as Id<"workshopMember"> | null,
      madMinor,
    })),
  }));
}
