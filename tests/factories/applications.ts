import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { application, applicationCraft, reviewCheck } from "#db/schema/applications.ts";
import { chamber, chamberProvince } from "#db/schema/chambers.ts";
import { consent } from "#db/schema/consents.ts";
import { attestation } from "#db/schema/register.ts";
import { document } from "#db/schema/vault.ts";
import { rules } from "#db/seed/data/rules.ts";
import { consentWording } from "#features/consents/schema.ts";
import { checklistOf } from "#features/review/schema.ts";
import type { KindRule } from "#features/rules/schema.ts";
import { blindIndex } from "#lib/crypto/blind-index.ts";
import { seal } from "#lib/crypto/seal.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { makeCraft } from "#tests/factories/crafts.ts";
import { makeUser, type Person } from "#tests/factories/people.ts";
import { makeProvince } from "#tests/factories/provinces.ts";

type Row = typeof application.$inferInsert;
export type ApplicationInput = Partial<Row> & { craftIds?: readonly Id<"craft">[]; applicant?: Person };

export type MadeApplication = {
  id: Id<"application">;
  number: string;
  chamberId: Id<"chamber">;
  /** Null for a file an officer filled in. */
  applicant: Person | null;
  registryNumber: string;
};

const ruleOf = (kind: Row["kind"]) => rules.find(({ key }) => key === `kind.${kind}`)?.value as KindRule;

/** A complete file as it was sent: every answer, picture and agreement its kind asks for. Its papers cannot be opened. */
export async function makeApplication(db: Database, over: ApplicationInput = {}): Promise<MadeApplication> {
  const { craftIds: given, applicant: person, ...row } = over;
  const id = row.id ?? newId("application");
  const chamberId = row.chamberId ?? (await makeChamber(db)).id;
  const kind = row.kind ?? "artisan_experience";
  const applicant = row.assistedBy ? null : (person ?? (await makeUser(db)));
  const number = row.number ?? `T-${id.slice(-12)}`;
  const registryNumber = `DEMO-${id.slice(-9).toUpperCase()}`;
  const [cin, phone] = [`ZZ${id.slice(-6).toUpperCase()}`, "+212600000007"];
  const place = (column: string) => ({ table: "application", column, row: id });
  const sentAt = new Date("2026-11-02T09:00:00Z");
  await db.insert(application).values({
    ...{ id, number, chamberId, kind, locale: "ar" },
    name: { ar: "شخص خيالي", fr: "Personne Fictive", en: "Fictitious Person" },
    ...{ state: "submitted", submittedAt: sentAt, updatedAt: sentAt, practiceSince: 2005, membersCount: 9 },
    dueAt: new Date("2026-12-02T09:00:00Z"),
    provinceCode: row.provinceCode ?? (await provinceFor(db, chamberId)),
    town: { ar: "صفرو", fr: "Sefrou" },
    ...{ sealedCin: seal(cin, place("sealed_cin")), cinIndex: blindIndex("cin", chamberId, cin) },
    ...{ sealedPhone: seal(phone, place("sealed_phone")), phoneIndex: blindIndex("phone", chamberId, phone) },
    ...{ email: `${id.slice(-12)}@example.test`, registryNumber, diplomaTitle: "Diplôme", diplomaYear: 2004 },
    ...(row.assistedBy ? { assistedAt: "counter" as const } : {}),
    ...row,
    applicantUserId: applicant?.id ?? null,
  });
  const craftIds = given ?? [(await makeCraft(db)).id];
  await db
    .insert(applicationCraft)
    .values(craftIds.map((craftId, position) => ({ applicationId: id, craftId, position })));
  const by = applicant?.id ?? row.assistedBy ?? undefined;
  if (!by) throw new Error("a file is somebody's");
  const kinds = ruleOf(kind).documents.flatMap((wanted) =>
    wanted === "piece" ? [wanted, wanted, wanted] : [wanted],
  );
  await db.insert(document).values(
    kinds.map((wanted, position) => {
      const documentId = newId("document");
      return {
        ...{ id: documentId, chamberId, applicationId: id, kind: wanted, position, uploadedBy: by },
        ...{
          storageKey: `vault/${documentId}`,
          sealedKey: "1.none.none",
          mediaType: "image/webp" as const,
          size: 1,
        },
      };
    }),
  );
  await db.insert(consent).values(
    (["processing", "publication", "sms"] as const).map((purpose) => ({
      ...{ applicationId: id, chamberId, purpose, wording: consentWording[purpose], locale: "ar" },
      ...{ method: "own_account" as const, givenAt: sentAt, recordedBy: by },
    })),
  );
  return { id, number, chamberId, applicant, registryNumber };
}

async function provinceFor(db: Database, chamberId: Id<"chamber">): Promise<string> {
  const [place] = await db
    .select({ code: chamberProvince.provinceCode, regionCode: chamber.regionCode })
    .from(chamber)
    .leftJoin(chamberProvince, eq(chamberProvince.chamberId, chamber.id))
    .where(eq(chamber.id, chamberId));
  if (!place) throw new Error(`no chamber ${chamberId}`);
  return place.code ?? makeProvince(db, { chamberId, regionCode: place.regionCode });
}

/** Every point of the file's checklist as an officer found it; `over` says what is not fine. */
export async function makeChecks(
  db: Database,
  file: MadeApplication,
  officerId: Id<"user">,
  over: Readonly<Record<string, "problem" | "not_applicable" | null>> = {},
): Promise<void> {
  const [row] = await db.select().from(application).where(eq(application.id, file.id));
  if (!row?.kind) throw new Error(`no file ${file.id}`);
  const common = {
    applicationId: file.id,
    chamberId: file.chamberId,
    round: row.round,
    officerId,
    at: new Date(),
  };
  const items = checklistOf(row.kind, ruleOf(row.kind)).filter((item) => over[item] !== null);
  await db
    .insert(reviewCheck)
    .values(items.map((item) => ({ ...common, item, outcome: over[item] ?? ("fine" as const) })));
}

/** An officer's look at the file's registry number. It found it, and holds for years, unless told otherwise. */
export async function makeAttestation(
  db: Database,
  file: MadeApplication,
  officerId: Id<"user">,
  over: Partial<typeof attestation.$inferInsert> = {},
): Promise<void> {
  await db.insert(attestation).values({
    ...{ applicationId: file.id, chamberId: file.chamberId, registryNumber: file.registryNumber, officerId },
    ...{ method: "officer_lookup", outcome: "found", at: new Date(), expiresOn: "2099-01-01" },
    ...over,
  });
}
