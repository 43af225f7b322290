import "server-only";
import { and, asc, count, desc, eq, gt, inArray, isNotNull, lte, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { badge } from "#db/schema/provenance.ts";
import { mayKeepBadges } from "#features/badges/policy.ts";
import { rowDto, selectBadges } from "#features/badges/queries/badge-columns.ts";
import { type BadgeList, type BadgeTab, badgeClaims, badgeTabs } from "#features/badges/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

const perPage = 40;

/** A chamber's badges by what has to be done with them. Claims about crafts that another chamber proposes wait here too. */
export const listBadges = defineQuery({
  name: "badges.list-badges",
  input: z.strictObject({
    chamberId: idSchema("chamber"),
    tab: z.enum(badgeTabs).catch("to_sign"),
    claim: z.enum(badgeClaims).nullable().catch(null),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  }),
  handler: async ({ tx, input, actor, now }): Promise<BadgeList> => {
    const { chamberId, tab, claim } = input;
    const lists = await listsOf(tx, chamberId, now);
    const wanted = and(lists[tab], claim ? eq(badge.claim, claim) : undefined);
    const [found] = await tx.select({ n: count() }).from(badge).where(wanted);
    const pages = Math.max(1, Math.ceil((found?.n ?? 0) / perPage));
    const page = Math.min(input.page, pages);
    const rows = await selectBadges(tx, wanted)
      .orderBy(...orders[tab], asc(badge.id))
      .limit(perPage)
      .offset((page - 1) * perPage);
    return {
      ...{ chamberId, tab, claim, page, pages },
      counts: await countsOf(tx, lists),
      badges: rows.map((row) => rowDto(row, actor, now)),
    };
  },
  policy: (actor, { input }) => mayKeepBadges(actor, input.chamberId),
});

async function listsOf(tx: Tx, chamberId: string, now: Date): Promise<Record<BadgeTab, SQL | undefined>> {
  const days = Math.max(...(await ruleValue(tx, "badge.reminders", now)).days);
  const soon = new Date(now.getTime() + days * 86_400_000);
  const ours = sql`${badge.chamberId} = ${chamberId}`;
  return {
    to_sign: and(eq(badge.state, "proposed"), or(ours, isNotNull(badge.craftId))),
    in_force: and(ours, eq(badge.state, "active"), gt(badge.expiresAt, now)),
    // Those that ran out are still to be renewed, until somebody does.
    running_out: and(
      ours,
      or(and(eq(badge.state, "active"), lte(badge.expiresAt, soon)), eq(badge.state, "expired")),
      sql`not exists (select 1 from badge n where n.renews_id = ${badge.id} and n.state not in ('declined', 'withdrawn'))`,
    ),
    suspended: and(ours, eq(badge.state, "suspended")),
    ended: and(ours, inArray(badge.state, ["revoked", "expired", "replaced", "declined", "withdrawn"])),
  };
}

const orders: Record<BadgeTab, SQL[]> = {
  to_sign: [asc(badge.createdAt)],
  in_force: [desc(badge.issuedAt)],
  running_out: [asc(badge.expiresAt)],
  suspended: [asc(badge.suspendedAt)],
  ended: [desc(badge.createdAt)],
};

async function countsOf(tx: Tx, lists: Record<BadgeTab, SQL | undefined>): Promise<Record<BadgeTab, number>> {
  const counted = (tab: BadgeTab) => sql<number>`count(*) filter (where ${lists[tab] ?? sql`true`})::int`;
  const [counts] = await tx
    .select({
      to_sign: counted("to_sign"),
      in_force: counted("in_force"),
      running_out: counted("running_out"),
      suspended: counted("suspended"),
      ended: counted("ended"),
    })
    .from(badge);
  return counts ?? { to_sign: 0, in_force: 0, running_out: 0, suspended: 0, ended: 0 };
}
