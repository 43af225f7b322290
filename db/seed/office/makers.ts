import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, artisanContact } from "#db/schema/artisans.ts";
import { card } from "#db/schema/cards.ts";
import { consent } from "#db/schema/consents.ts";
import { activityRecord, attestation, standingChange } from "#db/schema/register.ts";
import { document } from "#db/schema/vault.ts";
import type { ArtisanData } from "#db/seed/data/types.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { sealedIdentity } from "#db/seed/office/identity.ts";
import type { OfficeFiles } from "#db/seed/office/papers.ts";
import { consentWording } from "#features/consents/schema.ts";
import { writeCovers } from "#features/cover/index.ts";
import { stableId, stableNumber } from "#tests/factories/stable-id.ts";

type At = (day: number, minutes?: number) => Date;

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const stableCode = (key: string) =>
  [...createHash("sha256").update(`card ${key}`).digest().subarray(0, 16)]
    .map((byte) => letters[byte % 32])
    .join("");
const isoDay = (at: Date) => at.toISOString().slice(0, 10);
/** Five years, as the demonstration's rule says. */
const lastDay = (from: Date) => isoDay(new Date(from.getTime() + 1826 * 86_400_000));

/** What a chamber keeps on each registered maker: contact, agreements, standing, portrait, card, health cover, activity. */
export async function seedMakers(tx: Tx, data: Dataset, files: OfficeFiles, at: At): Promise<void> {
  for (const [n, maker] of data.artisans.entries()) {
    const artisanId = stableId("artisan", maker.key);
    const chamberId = stableId("chamber", maker.chamberKey);
    const registered = at(-300 + n * 2);
    const person = data.people.find((candidate) => candidate.artisanKey === maker.key);
    const officer = stableId(
      "user",
      data.people.find((p) => p.key === `officer.${maker.chamberKey}`)?.key ?? "admin",
    );
    await tx
      .update(artisanContact)
      .set(sealedIdentity("artisan_contact", artisanId, chamberId, maker.key))
      .where(eq(artisanContact.artisanId, artisanId));
    await tx.insert(consent).values(
      (["processing", "publication", "photographs", "sms"] as const).map((purpose) => ({
        artisanId,
        chamberId,
        purpose,
        wording: consentWording[purpose],
        locale: maker.locale,
        method: person ? ("own_account" as const) : ("signature" as const),
        givenAt: registered,
        recordedBy: person ? stableId("user", person.key) : officer,
      })),
    );
    await tx.insert(standingChange).values({
      id: stableId("standing", maker.key),
      artisanId,
      chamberId,
      to: "registered",
      reason: "APPROVED",
      effectiveFrom: registered,
      appliedAt: registered,
      orderedBy: officer,
    });
    await tx.insert(attestation).values({
      id: stableId("attestation", maker.key),
      chamberId,
      artisanId,
      registryNumber: maker.registryNumber,
      method: "officer_lookup",
      outcome: "found",
      officerId: officer,
      at: registered,
      expiresOn: isoDay(at(-300 + n * 2 + 365)),
    });
    await seedPortrait(tx, maker, files, at);
    await seedCards(tx, data, maker, n, at);
    await seedCover(tx, maker, n, at);
  }
  await seedActivity(tx, at);
}

async function seedPortrait(tx: Tx, maker: ArtisanData, files: OfficeFiles, at: At): Promise<void> {
  const portrait = files.portraits.get(maker.key);
  if (!portrait) return;
  await tx.insert(document).values({
    ...portrait,
    chamberId: stableId("chamber", maker.chamberKey),
    artisanId: stableId("artisan", maker.key),
    uploadedBy: stableId("user", "admin"),
    createdAt: at(-300),
  });
}

/** One card in force each; one runs out soon, one was replaced after a loss, one was revoked for a wrong name. */
async function seedCards(tx: Tx, data: Dataset, maker: ArtisanData, n: number, at: At): Promise<void> {
  const soon = maker.key === "fes-babouche" || maker.key === "sale-mats";
  const from = soon ? at(-1826 + (maker.key === "fes-babouche" ? 20 : 75)) : at(-296 + n * 2);
  const artisanId = stableId("artisan", maker.key);
  const crafts = data.crafts.filter((craft) => maker.craftKeys.includes(craft.key));
  const line = (locale: "ar" | "fr" | "en") =>
    crafts.map((craft) => craft.name[locale]).join(locale === "ar" ? "، " : ", ");
  const shared = {
    artisanId,
    chamberId: stableId("chamber", maker.chamberKey),
    registryNumber: maker.registryNumber,
    holderName: maker.name,
    trade: { ar: line("ar"), fr: line("fr"), en: line("en") },
    kind: maker.kind,
    issuedBy: stableId("user", "admin"),
  };
  const [photo] = await tx
    .select({ id: document.id })
    .from(document)
    .where(eq(document.artisanId, artisanId))
    .limit(1);
  const earlier = maker.key === "fes-brass" ? "replaced" : maker.key === "marrakech-brass" ? "revoked" : null;
  if (earlier)
    await tx.insert(card).values({
      ...shared,
      id: stableId("card", `${maker.key} first`),
      number: `DEMO-CARD-${String(n + 1).padStart(3, "0")}-A`,
      code: stableCode(`${maker.key} first`),
      validFrom: isoDay(at(-290 + n)),
      validUntil: lastDay(at(-290 + n)),
      state: earlier,
      stateReason: earlier === "revoked" ? "WRONG_DATA" : "LOST",
      stateAt: at(-200 + n),
      issuedAt: at(-290 + n),
      printedAt: at(-289 + n),
    });
  await tx.insert(card).values({
    ...shared,
    id: stableId("card", maker.key),
    number: `DEMO-CARD-${String(n + 1).padStart(3, "0")}`,
    code: stableCode(maker.key),
    photoId: photo?.id ?? null,
    validFrom: isoDay(from),
    validUntil: lastDay(from),
    stateAt: from,
    issuedAt: from,
    replacesId: earlier ? stableId("card", `${maker.key} first`) : null,
    // Some wait for the printer.
    printedAt: n % 4 === 1 ? null : at(-280 + n),
    handedOverAt: n % 4 === 1 ? null : at(-270 + n),
  });
  await tx
    .update(artisan)
    .set({ validUntil: lastDay(from) })
    .where(eq(artisan.id, artisanId));
}

const statuses = ["affiliated", "to_complete", "in_arrears", "affiliated", "to_complete"] as const;
const persons = ["artisan_diploma", "artisan_experience", "maalem"];

/** Health cover of those who agreed; sealed like everybody's, and as invented as they are. */
async function seedCover(tx: Tx, maker: ArtisanData, n: number, at: At): Promise<void> {
  if (!persons.includes(maker.kind)) return;
  const artisanId = stableId("artisan", maker.key);
  const chamberId = stableId("chamber", maker.chamberKey);
  await tx.insert(consent).values({
    artisanId,
    chamberId,
    purpose: "health_cover",
    wording: consentWording.health_cover,
    locale: maker.locale,
    method: "signature",
    givenAt: at(-100 + n),
    recordedBy: stableId("user", "admin"),
  });
  await writeCovers(tx, [
    {
      artisanId,
      chamberId,
      status: statuses[n % statuses.length] ?? "to_complete",
      number: `9${String(stableNumber(`cover ${maker.key}`, 90_000_000)).padStart(8, "0")}`,
      asOf: isoDay(at(-90 + n)),
      source: "officer",
      by: null,
      at: at(-90 + n),
    },
  ]);
}

async function seedActivity(tx: Tx, at: At): Promise<void> {
  const common = {
    artisanId: stableId("artisan", "fes-potter"),
    chamberId: stableId("chamber", "fes"),
    recordedBy: stableId("user", "officer.fes"),
  };
  await tx.insert(activityRecord).values([
    {
      ...common,
      id: stableId("activity", "fes-potter training"),
      kind: "training",
      title: "Formation continue : émaux sans plomb",
      detail: "Trois jours, évaluation réussie.",
      happenedOn: isoDay(at(-140)),
      source: "Feuille de présence d'exemple",
    },
    {
      ...common,
      id: stableId("activity", "fes-potter incident"),
      kind: "quality_incident",
      title: "Éclat sur le bord d'un plat, signalé par l'acheteuse",
      detail: "Plat remplacé par l'artisan.",
      happenedOn: isoDay(at(-45)),
      source: "Message de l'acheteuse (exemple)",
    },
  ]);
}
