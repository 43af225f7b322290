import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { consent } from "#db/schema/consents.ts";
import { skillFile } from "#db/schema/skills.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { consentWording } from "#features/consents/schema.ts";
import {
  addAttestation,
  addPiece,
  decide,
  declare,
  nameJuror,
  openJury,
  submitFile,
  vote,
  writeFile,
} from "#features/skills/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { actorOf } from "#tests/factories/people.ts";
import { makeSkillFile } from "#tests/factories/skills.ts";
import { stableId } from "#tests/factories/stable-id.ts";

type At = (day: number, minutes?: number) => Date;

const silversmith = { artisan: "tiznit-silver", person: "artisan.tiznit", craft: "tiznit-silver" } as const;
const jury = ["officer.souss", "officer2.souss", "manager.souss"] as const;
const chamber = "souss";
const brass = "fes-brass";

/**
 * A fictional silversmith whose skill a jury of three validated, through the product's own commands, with the certificate on his page by
 * his agreement; and a file in Fez that waits for its jury. Only where the whole story is told.
 */
export async function seedSkills(tx: Tx, data: Dataset, at: At): Promise<void> {
  if (data.applications.length === 0) return;
  const artisanId = stableId("artisan", silversmith.artisan);
  const chamberId = stableId("chamber", chamber);
  const person = (key: string) => ({ id: stableId("user", key), email: `${key}@example.test` });
  const by = (key: string, day: number) => ({
    actor: actorOf(person(key), [{ role: "manager", chamberId }], at(day)),
    now: at(day),
  });
  const asMaker = (day: number) => ({
    actor: actorOf(person(silversmith.person), [{ role: "artisan", artisanId }]),
    now: at(day),
  });
  const { fileId } = await writeFile.within(tx, asMaker(-40), {
    ...{ fileId: null, artisanId, craftId: stableId("craft", silversmith.craft), practiceSince: "1992" },
    statement: "أفتل خيط الفضة وأطرقه وأركب المينا، وأختم كل قطعة. تعلمت من أبي في تيزنيت. (نص توضيحي)",
  });
  await tx.update(skillFile).set({ isDemonstration: true }).where(eq(skillFile.id, fileId));
  const pieces = data.pieces.filter(({ artisanKey }) => artisanKey === silversmith.artisan).slice(0, 2);
  for (const { key } of pieces)
    await addPiece.within(tx, asMaker(-39), { fileId, pieceId: stableId("piece", key) });
  await addAttestation.within(tx, asMaker(-39), {
    ...{ fileId, saidBy: "Lahcen Mital (Démo), maître argentier", datedOn: dayInMorocco(at(-45)) },
    title: "Il travaille l'argent devant moi depuis plus de vingt ans. (Exemple de la démonstration)",
  });
  await submitFile.within(tx, asMaker(-38), { fileId });
  const keeper = by("manager.souss", -20);
  for (const key of jury) await nameJuror.within(tx, keeper, { fileId, userId: stableId("user", key) });
  await openJury.within(tx, keeper, { fileId });
  for (const key of jury) {
    await declare.within(tx, by(key, -12), { fileId, conflict: "none" });
    await vote.within(tx, by(key, -10), {
      ...{ fileId, vote: "for", reason: "Travail régulier, soudures propres. (Démonstration)" },
    });
  }
  await decide.within(tx, by("manager.souss", -2), {
    ...{ fileId, note: "Le jury est unanime. (Démonstration)", confirmed: true },
  });
  await tx.insert(consent).values({
    ...{ id: newId("consent"), artisanId, chamberId, purpose: "certificates", locale: "ar" },
    ...{ wording: consentWording.certificates, method: "own_account", givenAt: at(-1) },
    recordedBy: stableId("user", silversmith.person),
  });
  await seedWaitingFile(tx, data, at);
}

/** A file that the chamber of Fez has to name a jury for. */
async function seedWaitingFile(tx: Tx, data: Dataset, at: At): Promise<void> {
  const maker = data.artisans.find(({ key }) => key === brass);
  const [craftKey] = maker?.craftKeys ?? [];
  if (!maker || !craftKey) return;
  const piece = data.pieces.find(({ artisanKey }) => artisanKey === brass);
  await makeSkillFile(tx, {
    ...{ id: stableId("skillFile", brass), artisanId: stableId("artisan", brass) },
    ...{ chamberId: stableId("chamber", maker.chamberKey), craftId: stableId("craft", craftKey) },
    ...{ statement: "Je repousse et je cisèle le laiton. (Démonstration)", practiceSince: 2009 },
    ...{ submittedAt: at(-3), isDemonstration: true },
    ...(piece ? { pieceId: stableId("piece", piece.key) } : {}),
  });
}
