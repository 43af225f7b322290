import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { fair } from "#db/schema/fair.ts";
import { fairApplication, fairStand } from "#db/schema/fairs.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import { isId } from "#lib/ids/ids.ts";

/** What a maker is told of their application to a fair. Null for an unknown one. */
export async function readFairLetter(id: string) {
  if (!isId("fairApplication", id)) return null;
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({
        fairId: fair.id,
        title: fair.title,
        fairState: fair.state,
        state: fairApplication.state,
        rank: fairApplication.rank,
        stand: fairStand.number,
        answerBy: fairApplication.answerBy,
        locale: artisanContact.locale,
        email: artisanContact.email,
      })
      .from(fairApplication)
      .innerJoin(fair, eq(fair.id, fairApplication.fairId))
      .leftJoin(fairStand, eq(fairStand.id, fairApplication.standId))
      .innerJoin(artisanContact, eq(artisanContact.artisanId, fairApplication.artisanId))
      .where(eq(fairApplication.id, id)),
  );
  return row ? { ...row, locale: localeOf(row.locale) } : null;
}
