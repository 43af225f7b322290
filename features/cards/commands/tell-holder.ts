import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { card } from "#db/schema/cards.ts";
import { type MailName, mailJob, type SmsName, smsJob } from "#features/notify/jobs.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

export type CardNews = Extract<MailName & SmsName, `card-${string}`>;

/**
 * Queues what a card's holder is told: a mail where there is an address, a short message where there is a telephone and
 * the holder agreed to be written to. `of` names the letter where a card may bring several of a kind.
 */
export async function tellHolder(tx: Tx, news: CardNews, cardId: Id<"card">, of?: string): Promise<void> {
  const [holder] = await tx
    .select({
      email: artisanContact.email,
      sealedPhone: artisanContact.sealedPhone,
      takesSms: artisanContact.takesSms,
    })
    .from(card)
    .innerJoin(artisanContact, eq(artisanContact.artisanId, card.artisanId))
    .where(eq(card.id, cardId));
  const letter = { template: news, id: of ? `${cardId}.${of}` : cardId };
  if (holder?.email) await enqueue(tx, mailJob, letter);
  if (holder?.sealedPhone && holder.takesSms) await enqueue(tx, smsJob, letter);
}
