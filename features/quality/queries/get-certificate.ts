import "server-only";
import { asc, eq, inArray } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { craft } from "#db/schema/crafts.ts";
import { labelCertificate, labelEvent, labelVersion } from "#db/schema/quality.ts";
import { passedInspection } from "#features/quality/commands/confirm-certificate.ts";
import { lowerStand } from "#features/quality/commands/lock-certificate.ts";
import type { CertificateStanding } from "#features/quality/domain/standing.ts";
import { eitherSide, keepsLabels } from "#features/quality/policy.ts";
import { readCertificates } from "#features/quality/queries/read-certificates.ts";
import { officersOf } from "#features/quality/queries/read-names.ts";
import {
  type CertificateAct,
  type CertificateFile,
  certificateIdInput,
  type LabelEventDto,
} from "#features/quality/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import { fileLink } from "#features/vault/index.ts";
import { dayInMorocco, daysBetween } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A certificate with its paper, its history and what the reader may do; the maker reads their own once it was confirmed. */
export const getCertificate = defineQuery({
  name: "quality.get-certificate",
  input: certificateIdInput,
  handler: async ({ tx, input, actor, now }): Promise<CertificateFile | null> => {
    const today = dayInMorocco(now);
    const where = eq(labelCertificate.id, input.certificateId);
    const [row] = await readCertificates(tx, where, today);
    const [own] = await tx.select().from(labelCertificate).where(where);
    if (!row || !own) return null;
    const [version] = await tx.select().from(labelVersion).where(eq(labelVersion.id, own.versionId));
    if (!version) return null;
    const [kept] = await tx.select({ name: chamber.name }).from(chamber).where(eq(chamber.id, own.chamberId));
    const names = await officersOf(tx, [own.recordedBy, own.confirmedBy]);
    const asks = version.inspectedFrom !== null && own.level >= version.inspectedFrom;
    const passed = asks && (own.inspectionId ?? (await passedInspection(tx, own, now)));
    const keeps = keepsLabels(actor, own) === "allow";
    const { days } = await ruleValue(tx, "label.reminders", now);
    const isSoon = daysBetween(today, own.expiresOn) <= Math.max(...days);
    return {
      ...row,
      ...{ labelId: own.labelId, chamberId: own.chamberId, chamberName: kept?.name ?? {} },
      ...{ issuer: version.issuer, evidence: version.evidence, source: version.source },
      ...{ issuingBody: own.issuingBody, reason: own.reason, renewsId: own.renewsId },
      crafts: await craftNames(tx, own.craftIds),
      pieces: await pieceTitles(tx, own.pieceIds),
      recordedBy: names.get(own.recordedBy) ?? "",
      confirmedBy: own.confirmedBy ? (names.get(own.confirmedBy) ?? "") : null,
      inspectionId: own.inspectionId,
      inspection: asks ? (passed ? "passed" : "missing") : "none",
      lowerStand: await lowerStand(tx, own, today),
      paper: own.documentId && actor.kind === "person" ? fileLink(own.documentId, actor.userId, now) : null,
      events: await readEvents(tx, own.id),
      acts: keeps ? actsOf(row.standing, { isRecorder: isRecorder(actor, own.recordedBy), isSoon }) : [],
    };
  },
  policy: (actor, { resource }) => eitherSide(actor, resource),
});

const isRecorder = (actor: Actor, userId: Id<"user">) => actor.kind === "person" && actor.userId === userId;

/** What may be done next, by where it stands and who reads. The commands decide again. */
function actsOf(
  standing: CertificateStanding,
  { isRecorder, isSoon }: { isRecorder: boolean; isSoon: boolean },
): CertificateAct[] {
  if (standing === "recorded") return ["paper", ...(isRecorder ? [] : (["confirm"] as const)), "decline"];
  if (standing === "suspended") return ["reinstate", "withdraw"];
  if (standing === "ran_out") return ["renew"];
  if (standing !== "in_force" && standing !== "resting") return [];
  return [...(isSoon ? (["renew"] as const) : []), "suspend", "withdraw"];
}

async function craftNames(tx: Tx, ids: readonly Id<"craft">[]) {
  const rows = await tx
    .select({ name: craft.name })
    .from(craft)
    .where(inArray(craft.id, [...ids]))
    .orderBy(asc(craft.key));
  return rows.map(({ name }) => name);
}

async function pieceTitles(tx: Tx, ids: readonly Id<"piece">[]) {
  if (ids.length === 0) return [];
  const rows = await asProduct(tx, () =>
    tx
      .select({ title: piece.title })
      .from(piece)
      .where(inArray(piece.id, [...ids]))
      .orderBy(asc(piece.serial)),
  );
  return rows.map(({ title }) => title);
}

async function readEvents(tx: Tx, certificateId: Id<"labelCertificate">): Promise<LabelEventDto[]> {
  const rows = await tx
    .select()
    .from(labelEvent)
    .where(eq(labelEvent.certificateId, certificateId))
    .orderBy(asc(labelEvent.at), asc(labelEvent.id));
  const names = await officersOf(
    tx,
    rows.map(({ by }) => by),
  );
  return rows.map(({ id, kind, reason, by, at }) => ({
    ...{ id, kind, reason, at: at.toISOString() },
    by: by ? (names.get(by) ?? "") : null,
  }));
}
