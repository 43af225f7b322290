import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { craftBody, craftBodyMember, craftBodyOffice } from "#db/schema/bodies.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A body's row, locked until the transaction ends: its members and offices change one at a time. */
export async function lockBody(tx: Tx, id: Id<"body">) {
  const [row] = await tx.select().from(craftBody).where(eq(craftBody.id, id)).for("update");
  return row ?? null;
}

/** A membership with its body, locked. Null when the actor sees either not. */
export async function lockMember(tx: Tx, id: Id<"bodyMember">) {
  const [found] = await tx
    .select({ bodyId: craftBodyMember.bodyId })
    .from(craftBodyMember)
    .where(eq(craftBodyMember.id, id));
  const body = found && (await lockBody(tx, found.bodyId));
  if (!body) return null;
  const [member] = await tx.select().from(craftBodyMember).where(eq(craftBodyMember.id, id)).for("update");
  return member ? { body, member, chamberId: body.chamberId } : null;
}

/** An office with its body, locked. */
export async function lockOffice(tx: Tx, id: Id<"bodyOffice">) {
  const [found] = await tx
    .select({ bodyId: craftBodyOffice.bodyId })
    .from(craftBodyOffice)
    .where(eq(craftBodyOffice.id, id));
  const body = found && (await lockBody(tx, found.bodyId));
  if (!body) return null;
  const [office] = await tx.select().from(craftBodyOffice).where(eq(craftBodyOffice.id, id)).for("update");
  return office ? { body, office, chamberId: body.chamberId } : null;
}
