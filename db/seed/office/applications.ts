import type { Tx } from "#db/client.ts";
import {
  appeal,
  application,
  applicationCraft,
  applicationEvent,
  decision,
  reviewCheck,
  siteVisit,
} from "#db/schema/applications.ts";
import { consent } from "#db/schema/consents.ts";
import { attestation } from "#db/schema/register.ts";
import { document } from "#db/schema/vault.ts";
import { type ApplicationData, applications } from "#db/seed/data/applications.ts";
import { rules } from "#db/seed/data/rules.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { sealedIdentity } from "#db/seed/office/identity.ts";
import type { OfficeFiles } from "#db/seed/office/papers.ts";
import { steps } from "#features/applications/schema.ts";
import { consentWording } from "#features/consents/schema.ts";
import { checklistOf } from "#features/review/schema.ts";
import type { KindRule } from "#features/rules/schema.ts";
import { seal } from "#lib/crypto/seal.ts";
import type { Id } from "#lib/ids/ids.ts";
import { stableId, stableNumber } from "#tests/factories/stable-id.ts";

type At = (day: number, minutes?: number) => Date;

const dayMs = 86_400_000;
const organisations = ["cooperative", "enterprise"];

/** Ten o'clock of that day: workshops are visited in the morning. */
const inMorning = (day: Date) => new Date(new Date(day).setUTCHours(10, 0, 0, 0));

/** Files on their way, each with what happened to it so far. */
export async function seedApplications(tx: Tx, data: Dataset, files: OfficeFiles, at: At): Promise<void> {
  for (const [n, file] of data.applications.entries()) {
    const id = stableId("application", file.key);
    await tx.insert(application).values(rowOf(file, id, n, at));
    await tx.insert(applicationCraft).values(
      file.craftKeys.map((key, position) => ({
        applicationId: id,
        craftId: stableId("craft", key),
        position,
      })),
    );
    await seedPapers(tx, file, id, files, at);
    await seedConsents(tx, file, id, at);
    await seedHistory(tx, file, id, at);
  }
}

const chamberOf = (file: ApplicationData) => stableId("chamber", file.chamberKey);
/** The reader of a file is the chamber's first officer, unless they filled it in themselves: then it is the second. */
const officerOf = (file: ApplicationData, n: 1 | 2) => {
  const [first, second] = [`officer.${file.chamberKey}`, `officer2.${file.chamberKey}`];
  const readers = file.assistedBy === first ? [second, first] : [first, second];
  return stableId("user", readers[n - 1] ?? first);
};
/** A craft identity number nobody has: DEMO-9 and the file's place in the list. */
const numberOf = ({ key }: ApplicationData) =>
  `DEMO-9${String(applications.findIndex((file) => file.key === key)).padStart(3, "0")}`;
const writerOf = (file: ApplicationData): Id<"user"> =>
  stableId("user", file.personKey ?? file.assistedBy ?? "");

function rowOf(
  file: ApplicationData,
  id: Id<"application">,
  n: number,
  at: At,
): typeof application.$inferInsert {
  const chamberId = chamberOf(file);
  const sent = at(file.day, stableNumber(file.key, 300) - 300);
  const isDraft = file.state === "draft";
  const isReviewed = !["draft", "submitted"].includes(file.state);
  const sealed = sealedIdentity("application", id, chamberId, file.key);
  const isOrganisation = organisations.includes(file.kind);
  return {
    id,
    number: `A-${file.chamberKey.toUpperCase().slice(0, 3)}-DEMO-${String(n + 1).padStart(3, "0")}`,
    chamberId,
    kind: file.kind,
    state: file.state,
    locale: file.locale,
    name: file.name,
    ...(isOrganisation ? { ...sealed, sealedCin: null, cinIndex: null } : sealed),
    email: file.personKey ? `${file.personKey}@example.test` : null,
    provinceCode: file.provinceCode,
    town: file.town,
    sealedAddress: seal("12, rue de l'Exemple", { table: "application", column: "sealed_address", row: id }),
    practiceSince: file.since,
    diplomaTitle: file.diploma?.title ?? null,
    diplomaYear: file.diploma?.year ?? null,
    organisationName: file.organisation ?? null,
    organisationNumber: file.organisation ? "DEMO-COOP-9" : null,
    membersCount: file.members ?? null,
    registryNumber: isDraft ? null : numberOf(file),
    story: file.story ?? null,
    applicantUserId: file.personKey ? stableId("user", file.personKey) : null,
    assistedBy: file.assistedBy ? stableId("user", file.assistedBy) : null,
    assistedAt: file.assistedBy ? (n % 2 === 0 ? "field" : "counter") : null,
    reviewerId: isReviewed ? officerOf(file, 1) : null,
    submittedAt: isDraft ? null : sent,
    dueAt: isDraft ? null : new Date(sent.getTime() + 30 * dayMs),
    stepsDone: isDraft ? ["place", "kind", "name", "phone"] : [...steps],
    isDemonstration: true,
    createdAt: new Date(sent.getTime() - dayMs),
    updatedAt: sent,
  };
}

async function seedPapers(tx: Tx, file: ApplicationData, id: Id<"application">, files: OfficeFiles, at: At) {
  const kept = files.applications.get(file.key) ?? [];
  // A draft is half filled.
  const own = file.state === "draft" ? kept.slice(0, 3) : kept;
  if (own.length === 0) return;
  await tx.insert(document).values(
    own.map((paper, position) => ({
      ...paper,
      position,
      chamberId: chamberOf(file),
      applicationId: id,
      uploadedBy: writerOf(file),
      createdAt: at(file.day - 1, position),
    })),
  );
}

async function seedConsents(tx: Tx, file: ApplicationData, id: Id<"application">, at: At) {
  const purposes = ["processing", "publication", "photographs", "sms"] as const;
  await tx.insert(consent).values(
    [...purposes, ...(file.assistedBy ? (["assisted"] as const) : [])].map((purpose) => ({
      applicationId: id,
      chamberId: chamberOf(file),
      purpose,
      wording: consentWording[purpose],
      locale: file.locale,
      method: file.assistedBy ? ("spoken_before_witness" as const) : ("own_account" as const),
      givenAt: at(file.day),
      recordedBy: writerOf(file),
      witness: file.assistedBy ? "Témoin d'exemple" : null,
    })),
  );
}

/** What was checked so far: everything where a proposal was made, else the first points. */
function checkedIn(file: ApplicationData): string[] {
  if (!file.awaitsSecond) return ["identity", "practice"];
  const rule = rules.find(({ key }) => key === `kind.${file.kind}`)?.value as KindRule;
  return checklistOf(file.kind, rule);
}

/** Events, checks, visits, decisions and appeals that lead to the state a file is in. */
async function seedHistory(tx: Tx, file: ApplicationData, id: Id<"application">, at: At): Promise<void> {
  if (file.state === "draft") return;
  const chamberId = chamberOf(file);
  const tell = (
    kind: string,
    state: ApplicationData["state"],
    days: number,
    more: { reasons?: string[]; note?: string; by?: Id<"user">; isPublic?: boolean } = {},
  ) =>
    tx.insert(applicationEvent).values({
      applicationId: id,
      chamberId,
      kind,
      state,
      at: at(file.day + days),
      actorId: more.by ?? officerOf(file, 1),
      reasons: more.reasons ?? [],
      note: more.note ?? null,
      isPublic: more.isPublic ?? true,
    });
  await tell("submitted", "submitted", 0, { by: writerOf(file) });
  if (file.state === "submitted") return;
  await tell("taken", "under_review", 2);
  await tx.insert(reviewCheck).values(
    checkedIn(file).map((item) => ({
      applicationId: id,
      chamberId,
      round: 1,
      item,
      outcome: "fine" as const,
      officerId: officerOf(file, 1),
      at: at(file.day + 3),
    })),
  );
  if (file.state === "completion_requested")
    await tell("completion_requested", "completion_requested", 4, {
      reasons: ["WORKSHOP_UNCLEAR"],
      note: "صورة اليدين أثناء العمل غير واضحة. التقطها من جديد قرب النافذة.",
    });
  if (file.state === "visit_planned") {
    await tx.insert(siteVisit).values({
      id: stableId("visit", file.key),
      applicationId: id,
      chamberId,
      plannedFor: inMorning(at(3)),
      plannedBy: officerOf(file, 2),
      officerId: officerOf(file, 2),
    });
    await tell("visit_planned", "visit_planned", 5);
  }
  if (file.awaitsSecond) {
    await tx.insert(attestation).values({
      ...{
        id: stableId("attestation", file.key),
        applicationId: id,
        chamberId,
        registryNumber: numberOf(file),
      },
      ...{ method: "officer_lookup", outcome: "found", officerId: officerOf(file, 1), at: at(file.day + 8) },
      expiresOn: at(file.day + 8 + 365)
        .toISOString()
        .slice(0, 10),
    });
    await seedDecision(tx, file, id, at, { outcome: "approve", second: true });
    await tell("proposed_approve", "under_review", 9, { isPublic: false });
  }
  if (file.state === "refused" || file.state === "appealed") {
    await seedDecision(tx, file, id, at, { outcome: "refuse", second: false });
    await tell("refused", "refused", 10, {
      reasons: ["PRACTICE_NOT_SHOWN"],
      note:
        file.locale === "ar"
          ? "لا تثبت الشهادة المدلى بها ثلاث سنوات من الممارسة الفعلية."
          : "L'attestation jointe ne montre pas trois années de pratique effective.",
    });
  }
  if (file.appealLevel) {
    await seedAppeals(tx, file, id, at);
    await tell("appealed", "appealed", 20, { by: writerOf(file) });
  }
}

function seedDecision(
  tx: Tx,
  file: ApplicationData,
  id: Id<"application">,
  at: At,
  { outcome, second }: { outcome: "approve" | "refuse"; second: boolean },
) {
  return tx.insert(decision).values({
    id: stableId("decision", file.key),
    applicationId: id,
    chamberId: chamberOf(file),
    round: 1,
    outcome,
    reasons: outcome === "refuse" ? ["PRACTICE_NOT_SHOWN"] : [],
    needsSecond: second,
    firstBy: officerOf(file, 1),
    firstAt: at(file.day + 9),
    finalAt: second ? null : at(file.day + 10),
  });
}

async function seedAppeals(tx: Tx, file: ApplicationData, id: Id<"application">, at: At): Promise<void> {
  const words =
    file.locale === "ar"
      ? "أمارس هذه الحرفة منذ أكثر من خمس سنوات، وأدلي بشهادة ثانية من معلمي."
      : "J'exerce ce métier depuis plus de cinq ans et je joins une seconde attestation de mon maître.";
  const shared = {
    applicationId: id,
    chamberId: chamberOf(file),
    round: 1,
    text: words,
    filedBy: writerOf(file),
  };
  const isHigher = file.appealLevel === "federation";
  await tx.insert(appeal).values({
    ...shared,
    id: stableId("appeal", `${file.key} manager`),
    level: "manager",
    filedAt: at(file.day + 15),
    dueAt: at(file.day + 30),
    ...(isHigher
      ? {
          outcome: "dismissed" as const,
          reasons: ["NO_NEW_EVIDENCE"],
          decidedBy: officerOf(file, 2),
          decidedAt: at(file.day + 25),
        }
      : {}),
  });
  if (isHigher)
    await tx.insert(appeal).values({
      ...shared,
      id: stableId("appeal", `${file.key} federation`),
      level: "federation",
      filedAt: at(file.day + 40),
      dueAt: at(file.day + 70 + 60),
    });
}
