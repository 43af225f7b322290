import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database, type Tx } from "#db/client.ts";
import { artisan, artisanContact } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { user } from "#db/schema/identity.ts";
import { complaint } from "#db/schema/mediation.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import { isId } from "#lib/ids/ids.ts";

const parts = ["complainant", "respondent", "mediator", "chamber"] as const;
const allNews = [
  ...(["filed", "named", "session", "proposed", "settled", "refused"] as const),
  ...(["failed", "dismissed", "withdrawn", "reminder"] as const),
] as const;

type Row = typeof complaint.$inferSelect;
type Address = { email: string | null; locale: string | null };

/** Whom a mail about a complaint goes to. `id` is `complaint part news`. Null for an unknown one, or without an address. */
export async function readMediationLetter(id: string) {
  const [complaintId, who, what] = id.split(" ");
  const part = parts.find((one) => one === who);
  const news = allNews.find((one) => one === what);
  if (!isId("complaint", complaintId) || !part || !news) return null;
  return withActorSettings(database(), { kind: "system" }, async (tx) => {
    const [row] = await tx
      .select({ complaint, respondent: artisan.name })
      .from(complaint)
      .innerJoin(artisan, eq(artisan.id, complaint.respondentId))
      .where(eq(complaint.id, complaintId));
    const to = row && (await addressOf(tx, row.complaint, part));
    if (!row || !to?.email) return null;
    const isBuyer = row.complaint.complainantUserId !== null;
    const { respondent } = row;
    return {
      complaintId,
      part,
      news,
      respondent,
      isBuyer,
      isBodyMediator: row.complaint.mediatorArtisanId !== null,
      email: to.email,
      locale: localeOf(to.locale ?? "fr"),
    };
  });
}

async function addressOf(tx: Tx, row: Row, part: (typeof parts)[number]): Promise<Address | undefined> {
  if (part === "chamber") {
    const [office] = await tx
      .select({ email: chamber.contactEmail })
      .from(chamber)
      .where(eq(chamber.id, row.chamberId));
    return office && { ...office, locale: "fr" };
  }
  const maker = part === "respondent" ? row.respondentId : row.complainantArtisanId;
  if (part !== "mediator" && maker) {
    const [contact] = await tx
      .select({ email: artisanContact.email, locale: artisanContact.locale })
      .from(artisanContact)
      .where(eq(artisanContact.artisanId, maker));
    return contact;
  }
  const userId = part === "mediator" ? row.mediatorId : row.complainantUserId;
  if (!userId) return undefined;
  const [person] = await tx
    .select({ email: user.email, locale: user.locale })
    .from(user)
    .where(eq(user.id, userId));
  return person;
}
