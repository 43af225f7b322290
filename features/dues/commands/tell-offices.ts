import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { craftBodyMember, craftBodyOffice } from "#db/schema/bodies.ts";
import { mailJob } from "#features/notify/jobs.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueueAll } from "#lib/jobs/enqueue.ts";

/** Tells the body's president and treasurer of an account that was recorded for it, so that one that is not theirs can be stopped. */
export async function tellOffices(tx: Tx, bodyId: Id<"body">, accountId: Id<"bodyAccount">): Promise<void> {
  const holders = await asProduct(tx, () =>
    tx
      .selectDistinct({ artisanId: craftBodyMember.artisanId })
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
  await enqueueAll(
    tx,
    mailJob,
    holders.map(({ artisanId }) => ({ template: "body-account" as const, id: `${accountId} ${artisanId}` })),
  );
}
