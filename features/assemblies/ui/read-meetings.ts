import "server-only";
import { notFound } from "next/navigation";
import { bodyMeetings, getMeeting, myMeetings, publicDecisions } from "#features/assemblies/index.ts";
import type { PublicMeeting } from "#features/assemblies/queries/public-decisions.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";

export type Zone = "office" | "federation" | "studio";

/** The meetings of a body in an office; 404 for a body of another zone's. */
export async function readBodyMeetings(context: Context, zone: Zone, bodyId: string | undefined) {
  if (!isId("body", bodyId)) return notFound();
  const found = await bodyMeetings(context, { bodyId });
  if (!found.ok || (found.value.chamberId === null) !== (zone === "federation")) return notFound();
  return found.value;
}

export async function readMyMeetings(context: Context) {
  const found = await myMeetings(context, {});
  return found.ok ? found.value : notFound();
}

/** One meeting; 404 for whoever may not read it, and in an office that does not keep the body's file. */
export async function readMeeting(context: Context, zone: Zone, meetingId: string) {
  if (!isId("meeting", meetingId)) return notFound();
  const found = await getMeeting(context, { meetingId });
  if (!found.ok) return notFound();
  const isNational = found.value.chamberId === null;
  if (zone !== "studio" && isNational !== (zone === "federation")) return notFound();
  return found.value;
}

/** What bodies decided and show, kept until one of them does something. */
export const readDecisions = (bodyIds: readonly Id<"body">[]): Promise<PublicMeeting[]> =>
  cached(publicDecisions, { bodyIds: [...bodyIds] }, [tags.chambers()]);
