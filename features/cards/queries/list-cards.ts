import { dayAfter } from "#lib/days.ts";
import "server-only";
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { card } from "#db/schema/cards.ts";
import { cardsAPrint } from "#features/cards/domain/print-sheet.ts";
import { mayKeepCards } from "#features/cards/policy.ts";
import { cardColumns, cardDto } from "#features/cards/queries/card-columns.ts";
import { type CardList, type CardTab, cardTabs } from "#features/cards/schema.ts";
import { dayInMorocco, ruleValue } from "#features/rules/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Rows of a page: as many as one print holds. */
const perPage = cardsAPrint;

/** A chamber's cards by what has to be done with them; `q` finds by number, registry number or name. */
export const listCards = defineQuery({
  name: "cards.list",
  input: z.strictObject({
    chamberId: idSchema("chamber"),
    tab: z.enum(cardTabs).catch("to_print"),
    q: z.string().trim().max(80).catch(""),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  }),
  handler: async ({ tx, input, now }): Promise<CardList> => {
    const { chamberId, tab, q } = input;
    const lists = listsOf(await lastDay(tx, now));
    const ours = eq(card.chamberId, chamberId);
    const matching = and(ours, lists[tab], named(q));
    const [found] = await tx
      .select({ n: count() })
      .from(card)
      .innerJoin(artisan, eq(artisan.id, card.artisanId))
      .where(matching);
    const pages = Math.max(1, Math.ceil((found?.n ?? 0) / perPage));
    const page = Math.min(input.page, pages);
    const rows = await tx
      .select(cardColumns)
      .from(card)
      .innerJoin(artisan, eq(artisan.id, card.artisanId))
      .where(matching)
      .orderBy(...orders[tab], asc(card.id))
      .limit(perPage)
      .offset((page - 1) * perPage);
    const counts = await countsOf(tx, ours, lists);
    return { chamberId, tab, q, page, pages, counts, cards: rows.map((row) => cardDto(row, now)) };
  },
  policy: (actor, { input }) => mayKeepCards(actor, input.chamberId),
});

/** The day up to which a card counts as running out: where the first reminder would be due today. */
async function lastDay(tx: Tx, now: Date): Promise<string> {
  const opens = Math.max(...(await ruleValue(tx, "card.reminders", now)).days);
  return dayAfter(dayInMorocco(now), opens);
}

function listsOf(lastDay: string): Record<CardTab, SQL | undefined> {
  const inForce = and(eq(card.state, "active"), inArray(artisan.state, ["registered", "reinstated"]));
  return {
    to_print: and(inForce, isNull(card.printedAt)),
    to_hand_over: and(inForce, isNotNull(card.printedAt), isNull(card.handedOverAt)),
    // Those that have run out already are still to be renewed, whatever that did to the registration.
    running_out: and(
      eq(card.state, "active"),
      inArray(artisan.state, ["registered", "reinstated", "expired"]),
      lte(card.validUntil, lastDay),
    ),
    lost: eq(card.state, "lost"),
    all: undefined,
  };
}

const orders: Record<CardTab, SQL[]> = {
  to_print: [asc(card.issuedAt)],
  to_hand_over: [asc(card.printedAt)],
  running_out: [asc(card.validUntil)],
  lost: [asc(card.stateAt)],
  all: [desc(card.issuedAt)],
};

function named(q: string): SQL | undefined {
  if (q === "") return undefined;
  const like = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return or(
    sql`${card.number} ilike ${like}`,
    sql`${card.registryNumber} ilike ${like}`,
    sql`concat_ws(' ', ${card.holderName}->>'ar', ${card.holderName}->>'fr', ${card.holderName}->>'en') ilike ${like}`,
  );
}

async function countsOf(
  tx: Tx,
  ours: SQL,
  lists: Record<CardTab, SQL | undefined>,
): Promise<Record<CardTab, number>> {
  const counted = (tab: CardTab) => sql<number>`count(*) filter (where ${lists[tab] ?? sql`true`})::int`;
  const [counts] = await tx
    .select({
      to_print: counted("to_print"),
      to_hand_over: counted("to_hand_over"),
      running_out: counted("running_out"),
      lost: counted("lost"),
      all: counted("all"),
    })
    .from(card)
    .innerJoin(artisan, eq(artisan.id, card.artisanId))
    .where(ours);
  return counts ?? { to_print: 0, to_hand_over: 0, running_out: 0, lost: 0, all: 0 };
}
