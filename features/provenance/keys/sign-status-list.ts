import "server-only";
import { and, eq, gte, isNotNull, lt, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { credential, statusList } from "#db/schema/provenance.ts";
import { statusListUrl } from "#features/provenance/domain/addresses.ts";
import { boundsOf, indexIn, listOf } from "#features/provenance/issuing/places.ts";
import { stampTags } from "#lib/cache/stamp.ts";
import { tags } from "#lib/cache/tags.ts";
import { now as present } from "#lib/clock.ts";
import type { SigningKey } from "#lib/credentials/keys.ts";
import { signCredential } from "#lib/credentials/sign.ts";
import { type StatusPurpose, statusListCredential, statusListEnd } from "#lib/credentials/status-list.ts";
import { env } from "#lib/env.ts";
import type { Id } from "#lib/ids/ids.ts";

type Chamber = { id: Id<"chamber">; key: string };

const statusPurposes = ["revocation", "suspension"] as const satisfies readonly StatusPurpose[];

/**
 * Signs one of the chamber's lists as it is now, in the transaction that changed it; call it under the provenance lock.
 * A list speaks of the present, so what is recorded for an earlier date is signed with today's.
 */
export async function signStatusList(
  tx: Tx,
  chamber: Chamber,
  key: SigningKey,
  { purpose, number }: { purpose: StatusPurpose; number: number },
  now: Date,
): Promise<void> {
  const { CANONICAL_ORIGIN: origin } = env();
  const signedAt = now > present() ? now : present();
  const unsigned = await statusListCredential({
    url: statusListUrl(origin, chamber.key, purpose, number),
    issuer: key.controller,
    purpose,
    set: await raised(tx, chamber.id, purpose, number),
    now: signedAt,
  });
  const document = await signCredential(unsigned, key, { origin, now: signedAt });
  await stampTags(tx, [tags.signatures(chamber.key)]);
  await tx
    .insert(statusList)
    .values({
      chamberId: chamber.id,
      purpose,
      number,
      document,
      signedAt,
      validUntil: statusListEnd(signedAt),
    })
    .onConflictDoUpdate({
      target: [statusList.chamberId, statusList.purpose, statusList.number],
      set: {
        document: sql`excluded.document`,
        signedAt: sql`excluded.signed_at`,
        validUntil: sql`excluded.valid_until`,
      },
    });
}

/** Makes sure that the chamber has the lists these places are in: a credential must not point at nothing. */
export async function ensureStatusLists(
  tx: Tx,
  chamber: Chamber,
  key: SigningKey,
  places: Readonly<Record<StatusPurpose, number>>,
  now: Date,
): Promise<void> {
  const rows = await tx
    .select({ purpose: statusList.purpose, number: statusList.number })
    .from(statusList)
    .where(eq(statusList.chamberId, chamber.id));
  for (const purpose of statusPurposes) {
    const list = { purpose, number: listOf(places[purpose]) };
    const isThere = rows.some((row) => row.purpose === purpose && row.number === list.number);
    if (!isThere) await signStatusList(tx, chamber, key, list, now);
  }
}

/** Signs every list that the chamber has as it is now; call it under the provenance lock. */
export async function signListsAgain(tx: Tx, chamber: Chamber, key: SigningKey, now: Date): Promise<void> {
  const lists = await tx
    .select({ purpose: statusList.purpose, number: statusList.number })
    .from(statusList)
    .where(eq(statusList.chamberId, chamber.id));
  for (const list of lists) await signStatusList(tx, chamber, key, list, now);
}

/** Where in a list of the chamber the places are that it raises. */
async function raised(
  tx: Tx,
  chamberId: Id<"chamber">,
  purpose: StatusPurpose,
  number: number,
): Promise<number[]> {
  const { from, to } = boundsOf(number);
  const [place, since] =
    purpose === "revocation"
      ? [credential.statusIndex, credential.revokedAt]
      : [credential.suspensionIndex, credential.suspendedAt];
  const rows = await tx
    .select({ index: place })
    .from(credential)
    .where(and(eq(credential.chamberId, chamberId), isNotNull(since), gte(place, from), lt(place, to)));
  return rows.flatMap((row) => (row.index === null ? [] : [indexIn(row.index)]));
}
