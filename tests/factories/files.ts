import type { Database } from "#db/client.ts";
import {
  type ApplicationState,
  application,
  applicationCraft,
  applicationEvent,
  decision,
} from "#db/schema/applications.ts";
import { consent } from "#db/schema/consents.ts";
import { document } from "#db/schema/vault.ts";
import { blindIndex } from "#lib/crypto/blind-index.ts";
import { seal } from "#lib/crypto/seal.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { words } from "#tests/factories/words.ts";

type FileInput = {
  chamberId: Id<"chamber">;
  applicantUserId: Id<"user">;
  state?: ApplicationState;
  craftId?: Id<"craft">;
  phone?: string;
  cin?: string;
  email?: string;
  locale?: "ar" | "fr" | "en";
  provinceCode?: string;
  over?: Partial<typeof application.$inferInsert>;
};

/** A file that was sent, with its numbers sealed as the product seals them and one picture that nothing can open. */
export async function makeFile(db: Database, given: FileInput): Promise<Id<"application">> {
  const id = newId("application");
  const { phone = "+212612345678", cin = "BE123456", chamberId, craftId } = given;
  const place = (column: string) => ({ table: "application", column, row: id });
  const at = new Date("2026-06-01T09:00:00Z");
  await db.insert(application).values({
    ...{ id, number: `A-03-2026-${id.slice(-6)}`, chamberId, kind: "artisan_experience" },
    ...{ state: given.state ?? "submitted", locale: given.locale ?? "ar", submittedAt: at, dueAt: at },
    ...{ name: words("Applicant"), town: words("Town"), provinceCode: given.provinceCode ?? null },
    ...{ sealedPhone: seal(phone, place("sealed_phone")), phoneIndex: blindIndex("phone", chamberId, phone) },
    ...{ sealedCin: seal(cin, place("sealed_cin")), cinIndex: blindIndex("cin", chamberId, cin) },
    ...{ email: given.email ?? null, applicantUserId: given.applicantUserId },
    ...given.over,
  });
  if (craftId) await db.insert(applicationCraft).values({ applicationId: id, craftId, position: 0 });
  await tell(db, id, chamberId, "submitted", at);
  const documentId = newId("document");
  await db.insert(document).values({
    ...{ id: documentId, chamberId, applicationId: id, kind: "identity_front", size: 1 },
    ...{ storageKey: `vault/${documentId}`, sealedKey: "1.none.none", mediaType: "image/webp" },
    uploadedBy: given.applicantUserId,
  });
  await db.insert(consent).values({
    ...{ id: newId("consent"), applicationId: id, chamberId, purpose: "sms", wording: "1", locale: "ar" },
    ...{ method: "own_account", givenAt: at, recordedBy: given.applicantUserId },
  });
  return id;
}

/** A file that an officer refused at a moment, as the review leaves it. */
export async function makeRefusedFile(
  db: Database,
  given: FileInput & { officerId: Id<"user">; refusedAt: Date },
): Promise<Id<"application">> {
  const { officerId, refusedAt, chamberId } = given;
  const id = await makeFile(db, {
    ...given,
    state: "refused",
    over: { reviewerId: officerId, ...given.over },
  });
  await db.insert(decision).values({
    ...{
      id: newId("decision"),
      applicationId: id,
      chamberId,
      round: 1,
      outcome: "refuse",
      reasons: ["OTHER"],
    },
    ...{ needsSecond: false, firstBy: officerId, firstAt: refusedAt, finalAt: refusedAt },
  });
  await tell(db, id, chamberId, "refused", refusedAt, { reasons: ["OTHER"], note: "Pas assez d'années." });
  return id;
}

async function tell(
  db: Database,
  applicationId: Id<"application">,
  chamberId: Id<"chamber">,
  state: "submitted" | "refused",
  at: Date,
  more: { reasons?: string[]; note?: string } = {},
): Promise<void> {
  await db
    .insert(applicationEvent)
    .values({ applicationId, chamberId, kind: state, state, at, isPublic: true, ...more });
}
