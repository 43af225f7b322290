import "server-only";
import { and, asc, eq, lte, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { newsletterDelivery, newsletterIssue, newsletterReader } from "#db/schema/index.ts";
import { emailPlace } from "#features/newsletter/addresses.ts";
import { claimMinutes, failingHours, issueInput } from "#features/newsletter/schema.ts";
import { unseal } from "#lib/crypto/seal.ts";
import type { Id } from "#lib/ids/ids.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Mails of one run of the job: a mail server is not held up, and a run that fails repeats little. */
export const batchSize = 100;

/**
 * Readers whom an issue that is on its way has not reached: those who had confirmed when it was let go. Those whose mail failed
 * before come last, and after three days no more. Without the ones whom another run is writing to at this moment, unless `claimed`
 * asks for them too.
 */
export async function readWaiting(
  tx: Tx,
  {
    issueId,
    now,
    limit,
    claimed,
  }: { issueId: Id<"newsletterIssue">; now: Date; limit: number; claimed: boolean },
) {
  const [issue] = await tx.select().from(newsletterIssue).where(eq(newsletterIssue.id, issueId));
  if (!issue?.sendingAt || issue.state !== "sending") return [];
  const dead = new Date(now.getTime() - claimMinutes * 60_000).toISOString();
  const { outcome, at } = newsletterDelivery;
  const isClaimed = claimed ? sql`false` : sql`${outcome} = 'sending' and ${at} > ${dead}::timestamptz`;
  const gaveUp = now.getTime() - issue.sendingAt.getTime() > failingHours * 3_600_000;
  const settled = sql`${outcome} in ('sent', 'refused'${gaveUp ? sql`, 'failed'` : sql``}) or ${isClaimed}`;
  return tx
    .select({
      id: newsletterReader.id,
      sealedEmail: newsletterReader.sealedEmail,
      locale: newsletterReader.locale,
    })
    .from(newsletterReader)
    .leftJoin(
      newsletterDelivery,
      and(eq(newsletterDelivery.issueId, issueId), eq(newsletterDelivery.readerId, newsletterReader.id)),
    )
    .where(
      and(
        eq(newsletterReader.state, "confirmed"),
        lte(newsletterReader.confirmedAt, issue.sendingAt),
        sql`not coalesce(${settled}, false)`,
      ),
    )
    .orderBy(sql`coalesce(${outcome} = 'failed', false)`, asc(newsletterReader.id))
    .limit(limit);
}

/** The next readers to write to. */
export const nextReaders = defineQuery({
  name: "newsletter.next-readers",
  input: issueInput,
  handler: async ({ tx, input: { issueId }, now }) => {
    const rows = await readWaiting(tx, { issueId, now, limit: batchSize, claimed: false });
    return rows.flatMap(({ id, sealedEmail, locale }) =>
      sealedEmail ? [{ id, locale, email: unseal(sealedEmail, emailPlace(id)) }] : [],
    );
  },
  policy: onlySystem,
});
