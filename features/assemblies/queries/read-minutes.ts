import "server-only";
import { and, asc, desc, eq, inArray, ne } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { craftBodyMember } from "#db/schema/bodies.ts";
import { bodyDecision, bodyMinutes, bodySignature } from "#db/schema/body-minutes.ts";
import type { MinutesDto } from "#features/assemblies/schema.ts";
import { fileLink } from "#features/vault/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** Every version of a meeting's minutes, the newest first, without drafts that were dropped. */
export async function readMinutes(
  tx: Tx,
  meetingId: Id<"meeting">,
  actor: Actor,
  now: Date,
): Promise<MinutesDto[]> {
  const reader = actor.kind === "person" ? actor.userId : null;
  return asProduct(tx, async () => {
    const rows = await tx
      .select()
      .from(bodyMinutes)
      .where(and(eq(bodyMinutes.meetingId, meetingId), ne(bodyMinutes.state, "dropped")))
      .orderBy(desc(bodyMinutes.n));
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return [];
    const decisions = await tx
      .select()
      .from(bodyDecision)
      .where(inArray(bodyDecision.minutesId, ids))
      .orderBy(asc(bodyDecision.n));
    const signatures = await tx
      .select({ signature: bodySignature, name: artisan.name })
      .from(bodySignature)
      .innerJoin(craftBodyMember, eq(craftBodyMember.id, bodySignature.memberId))
      .innerJoin(artisan, eq(artisan.id, craftBodyMember.artisanId))
      .where(inArray(bodySignature.minutesId, ids))
      .orderBy(asc(bodySignature.createdAt));
    return rows.map(({ id, n, corrects, ar, fr, attended, state, signedAt, documentId }) => ({
      ...{ id, n, ar, fr, attended, state },
      corrects: rows.find((one) => one.id === corrects)?.n ?? null,
      signedOn: signedAt && dayInMorocco(signedAt),
      decisions: decisions
        .filter(({ minutesId }) => minutesId === id)
        .map(({ minutesId: _, ...decision }) => decision),
      signatures: signatures
        .filter(({ signature }) => signature.minutesId === id)
        .map(({ signature: { office, createdAt, userId }, name }) => ({
          ...{ office, name, on: dayInMorocco(createdAt), isMine: userId === reader },
        })),
      scan: documentId && reader ? fileLink(documentId, reader, now) : null,
    }));
  });
}
