import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database, type Tx } from "#db/client.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { craftBody } from "#db/schema/bodies.ts";
import { bodyAccount, bodyDues, bodyDuesCall } from "#db/schema/body-dues.ts";
import { bodyMeeting } from "#db/schema/body-minutes.ts";
import { bodyOpinion } from "#db/schema/body-opinions.ts";
import { chamber } from "#db/schema/chambers.ts";
import { user } from "#db/schema/identity.ts";
import { isId } from "#lib/ids/ids.ts";

const asSystem = { kind: "system" } as const;
const known = <N extends string>(all: readonly N[], one: string | undefined) =>
  all.find((each) => each === one);

/** Dues that a member is told of. `id` is `dues news`. Null for unknown ones, and for a reminder of what is settled by now. */
export async function readDuesLetter(id: string) {
  const [duesId, what] = id.split(" ");
  const news = known(["called", "before", "after", "paid", "exempt", "back"] as const, what);
  if (!isId("dues", duesId) || !news) return null;
  const [row] = await withActorSettings(database(), asSystem, (tx) =>
    tx
      .select({
        dues: bodyDues,
        year: bodyDuesCall.year,
        body: craftBody.name,
        email: artisanContact.email,
        locale: artisanContact.locale,
      })
      .from(bodyDues)
      .innerJoin(bodyDuesCall, eq(bodyDuesCall.id, bodyDues.callId))
      .innerJoin(craftBody, eq(craftBody.id, bodyDues.bodyId))
      .leftJoin(artisanContact, eq(artisanContact.artisanId, bodyDues.artisanId))
      .where(eq(bodyDues.id, duesId)),
  );
  const isStale = (news === "before" || news === "after" || news === "back") && row?.dues.state !== "due";
  return row && !isStale ? { ...row, news } : null;
}

/**
 * An account that was recorded for a body or a chamber, as somebody who answers for its money is told of it. `id` is `account artisan`
 * for a body's office holder, `account user` for a chamber's manager.
 */
export async function readBodyAccountLetter(id: string) {
  const [accountId, whom] = id.split(" ");
  if (!isId("bodyAccount", accountId)) return null;
  return withActorSettings(database(), asSystem, async (tx) => {
    const [row] = await tx
      .select({
        ...{
          bodyId: bodyAccount.bodyId,
          chamberId: bodyAccount.chamberId,
          recordedAt: bodyAccount.createdAt,
        },
        ...{ body: craftBody.name, chamber: chamber.name },
        ...{ lastFour: bodyAccount.lastFour, holder: bodyAccount.holder },
      })
      .from(bodyAccount)
      .leftJoin(craftBody, eq(craftBody.id, bodyAccount.bodyId))
      .leftJoin(chamber, eq(chamber.id, bodyAccount.chamberId))
      .where(eq(bodyAccount.id, accountId));
    const contact = await readContact(tx, whom);
    return row && contact ? { ...row, ...contact } : null;
  });
}

/** Where somebody is written to: a workshop, or a person of an office. */
async function readContact(tx: Tx, id: string | undefined) {
  if (isId("artisan", id)) {
    const [workshop] = await tx
      .select({ email: artisanContact.email, locale: artisanContact.locale })
      .from(artisanContact)
      .where(eq(artisanContact.artisanId, id));
    return workshop;
  }
  if (!isId("user", id)) return undefined;
  const [person] = await tx
    .select({ email: user.email, locale: user.locale })
    .from(user)
    .where(eq(user.id, id));
  return person;
}

/** A meeting that somebody is called to. `id` is `meeting artisan news`. */
export async function readMeetingLetter(id: string) {
  const [meetingId, artisanId, what] = id.split(" ");
  const news = known(["convened", "cancelled"] as const, what);
  if (!isId("meeting", meetingId) || !isId("artisan", artisanId) || !news) return null;
  return withActorSettings(database(), asSystem, async (tx) => {
    const [row] = await tx
      .select({ meeting: bodyMeeting, body: craftBody.name })
      .from(bodyMeeting)
      .innerJoin(craftBody, eq(craftBody.id, bodyMeeting.bodyId))
      .where(eq(bodyMeeting.id, meetingId));
    const [contact] = await tx
      .select({ email: artisanContact.email, locale: artisanContact.locale })
      .from(artisanContact)
      .where(eq(artisanContact.artisanId, artisanId));
    return row && contact ? { ...row, ...contact, news } : null;
  });
}

/** An opinion that an office holder, or the chamber that asked, is told of. `id` is `opinion user news` or `opinion chamber news`. */
export async function readOpinionLetter(id: string) {
  const [opinionId, who, what] = id.split(" ");
  const news = known(["asked", "given", "published", "withdrawn", "reminder"] as const, what);
  if (!isId("opinion", opinionId) || !news) return null;
  return withActorSettings(database(), asSystem, async (tx) => {
    const [row] = await tx
      .select({ opinion: bodyOpinion, body: craftBody.name, chamberEmail: chamber.contactEmail })
      .from(bodyOpinion)
      .innerJoin(craftBody, eq(craftBody.id, bodyOpinion.bodyId))
      .leftJoin(chamber, eq(chamber.id, bodyOpinion.chamberId))
      .where(eq(bodyOpinion.id, opinionId));
    if (!row) return null;
    if (who === "chamber")
      return { ...row, email: row.chamberEmail, locale: "fr", zone: "office" as const, news };
    if (!isId("user", who)) return null;
    const [person] = await tx
      .select({ email: user.email, locale: user.locale })
      .from(user)
      .where(eq(user.id, who));
    return person ? { ...row, ...person, zone: "studio" as const, news } : null;
  });
}
