import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { type BodyOffice, craftBody, craftBodyMember, craftBodyOffice } from "#db/schema/bodies.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, isId } from "#lib/ids/ids.ts";

const asSystem = { kind: "system" } as const;

export type BodyNews = {
  artisanId: Id<"artisan">;
  body: LocalizedText;
  /** ISO date. */
  since: string;
  email: string | null;
  locale: string | null;
};

/** A membership of today, as its maker is told of it. Null for an unknown id or a member who has left. */
export async function readMembership(id: string): Promise<BodyNews | null> {
  if (!isId("bodyMember", id)) return null;
  const [row] = await withActorSettings(database(), asSystem, (tx) =>
    tx
      .select({
        artisanId: craftBodyMember.artisanId,
        body: craftBody.name,
        since: craftBodyMember.since,
        email: artisanContact.email,
        locale: artisanContact.locale,
      })
      .from(craftBodyMember)
      .innerJoin(craftBody, eq(craftBody.id, craftBodyMember.bodyId))
      .leftJoin(artisanContact, eq(artisanContact.artisanId, craftBodyMember.artisanId))
      .where(and(eq(craftBodyMember.id, id), isNull(craftBodyMember.until))),
  );
  return row ?? null;
}

/** An office of today, as its holder is told of it. Null for an unknown id or one that has ended. */
export async function readOffice(id: string): Promise<(BodyNews & { office: BodyOffice }) | null> {
  if (!isId("bodyOffice", id)) return null;
  const [row] = await withActorSettings(database(), asSystem, (tx) =>
    tx
      .select({
        artisanId: craftBodyMember.artisanId,
        body: craftBody.name,
        since: craftBodyOffice.since,
        office: craftBodyOffice.office,
        email: artisanContact.email,
        locale: artisanContact.locale,
      })
      .from(craftBodyOffice)
      .innerJoin(craftBodyMember, eq(craftBodyMember.id, craftBodyOffice.memberId))
      .innerJoin(craftBody, eq(craftBody.id, craftBodyOffice.bodyId))
      .leftJoin(artisanContact, eq(artisanContact.artisanId, craftBodyMember.artisanId))
      .where(and(eq(craftBodyOffice.id, id), isNull(craftBodyOffice.until))),
  );
  return row ?? null;
}
