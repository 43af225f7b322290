import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { craftBodyMember } from "#db/schema/bodies.ts";
import type { bodyMeeting } from "#db/schema/body-minutes.ts";
import { speakersOf } from "#features/bodies/index.ts";
import type { Id } from "#lib/ids/ids.ts";

type Meeting = Pick<typeof bodyMeeting.$inferSelect, "bodyId" | "kind">;

/** Whether a member of today is called to a meeting: all are to an assembly, office holders to a meeting of theirs. */
export async function isCalled(
  tx: Tx,
  { bodyId, kind }: Meeting,
  memberId: Id<"bodyMember">,
): Promise<boolean> {
  if (kind === "office") return (await speakersOf(tx, bodyId)).some((seat) => seat.memberId === memberId);
  const now = isNull(craftBodyMember.until);
  const rows = await asProduct(tx, () =>
    tx
      .select({ id: craftBodyMember.id })
      .from(craftBodyMember)
      .where(and(eq(craftBodyMember.id, memberId), eq(craftBodyMember.bodyId, bodyId), now)),
  );
  return rows.length > 0;
}
