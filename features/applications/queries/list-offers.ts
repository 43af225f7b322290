import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { anyPerson } from "#features/applications/policy.ts";
import type { OfferDto } from "#features/applications/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Files offered to the address the actor signed in with. */
export async function readOffers(tx: Tx): Promise<OfferDto[]> {
  const { rows } = (await tx.execute(sql`select id, chamber_id as "chamberId", chamber_name as "chamberName",
    to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "openedAt"
    from application_offers()`)) as unknown as { rows: OfferDto[] };
  return rows;
}

export async function readOffer(tx: Tx, id: Id<"application">): Promise<OfferDto | null> {
  return (await readOffers(tx)).find((offer) => offer.id === id) ?? null;
}

export const listOffers = defineQuery({
  name: "applications.list-offers",
  input: z.strictObject({}),
  handler: ({ tx }): Promise<OfferDto[]> => readOffers(tx),
  policy: anyPerson,
});
