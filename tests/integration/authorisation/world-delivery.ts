import type { Database } from "#db/client.ts";
import { dutyRule } from "#db/schema/shipping.ts";
import { newId } from "#lib/ids/ids.ts";

/** A charge on entry that somebody may end. */
export async function makeDeliveryThings(db: Database) {
  const dutyRuleId = newId("dutyRule");
  await db.insert(dutyRule).values({
    ...{ id: dutyRuleId, destination: "NO", kind: "vat", basisPoints: 2500, currency: "MAD" },
    ...{ validFrom: "2026-01-01", source: "Test" },
  });
  return { dutyRuleId };
}
