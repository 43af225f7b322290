import "server-only";
import { notFound } from "next/navigation";
import { duesPages, getBodyDues, myDues } from "#features/dues/index.ts";
import type { BodyDues } from "#features/dues/schema.ts";
import { isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";

export type DuesZone = "office" | "federation" | "studio";

/** The dues of a body in a zone; 404 for whoever may not read them, and for a body of another zone's. */
export async function readBodyDues(context: Context, zone: DuesZone, bodyId: string): Promise<BodyDues> {
  if (!isId("body", bodyId)) return notFound();
  const found = await getBodyDues(context, { bodyId });
  if (!found.ok) return notFound();
  const isNational = found.value.chamberId === null;
  if (zone !== "studio" && isNational !== (zone === "federation")) return notFound();
  return found.value;
}

/** What somebody owes and has paid; whoever comes back from the payment page has it settled first. */
export async function readMyDues(context: Context, sessionId: string | undefined) {
  const isOwn = async (duesId: string) => {
    const own = isId("dues", duesId) ? await myDues(context, { duesId }) : null;
    return own?.ok === true && own.value.dues.length > 0;
  };
  const became = sessionId ? await duesPages.settleReturn(sessionId, isOwn) : null;
  const found = await myDues(context, {});
  return found.ok ? { ...found.value, became } : notFound();
}
