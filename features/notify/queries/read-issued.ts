import "server-only";
import { and, asc, count, eq, gte, isNull, lt } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { chamber } from "#db/schema/chambers.ts";
import { grant } from "#db/schema/identity.ts";
import { type CredentialKind, credential } from "#db/schema/provenance.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

export type IssuedThen = { chamberName: LocalizedText; kind: CredentialKind; count: number };

/** What was signed between two instants in the names of the chambers that somebody manages, by chamber and kind. */
export async function readIssued(userId: Id<"user">, since: Date, until: Date): Promise<IssuedThen[]> {
  return withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({ chamberName: chamber.name, kind: credential.kind, count: count() })
      .from(credential)
      .innerJoin(chamber, eq(chamber.id, credential.chamberId))
      .innerJoin(
        grant,
        and(
          ...[eq(grant.chamberId, chamber.id), eq(grant.userId, userId), eq(grant.role, "manager")],
          isNull(grant.endedAt),
        ),
      )
      .where(and(gte(credential.createdAt, since), lt(credential.createdAt, until)))
      .groupBy(chamber.id, chamber.name, credential.kind)
      .orderBy(asc(chamber.id), asc(credential.kind)),
  );
}
