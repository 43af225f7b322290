import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { craftBodyMember, craftBodyOffice } from "#db/schema/bodies.ts";
import { grant } from "#db/schema/identity.ts";
import type { Payee } from "#features/custody/domain/payee.ts";
import { mailJob } from "#features/notify/jobs.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueueAll } from "#lib/jobs/enqueue.ts";

/**
 * Tells those who answer for the money of an account that was recorded for it, so that one that is not theirs can be stopped: a body's
 * president and treasurer, a chamber's managers.
 */
export async function tellOffices(tx: Tx, payee: Payee, accountId: Id<"bodyAccount">): Promise<void> {
  const told = payee.kind === "body" ? await officesOf(tx, payee.id) : await managersOf(tx, payee.id);
  await enqueueAll(
    tx,
    mailJob,
    told.map((id) => ({ template: "body-account" as const, id: `${accountId} ${id}` })),
  );
}

async function officesOf(tx: Tx, bodyId: Id<"body">): Promise<Id<"artisan">[]> {
  const rows = await asProduct(tx, () =>
    tx
      .selectDistinct({ id: craftBodyMember.artisanId })
      .from(craftBodyOffice)
      .innerJoin(craftBodyMember, eq(craftBodyMember.id, craftBodyOffice.memberId))
      .where(
        and(
          eq(craftBodyOffice.bodyId, bodyId),
          inArray(craftBodyOffice.office, ["president", "treasurer"]),
          isNull(craftBodyOffice.until),
          isNull(craftBodyMember.until),
        ),
      ),
  );
  return rows.map(({ id }) => id);
}

async function managersOf(tx: Tx, chamberId: Id<"chamber">): Promise<Id<"user">[]> {
  const rows = await asProduct(tx, () =>
    tx
      .selectDistinct({ id: grant.userId })
      .from(grant)
      .where(and(eq(grant.chamberId, chamberId), eq(grant.role, "manager"), isNull(grant.endedAt))),
  );
  return rows.map(({ id }) => id);
}
