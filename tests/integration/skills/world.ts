import { eq } from "drizzle-orm";
import { artisan, artisanCraft } from "#db/schema/artisans.ts";
import { consent } from "#db/schema/consents.ts";
import { grant } from "#db/schema/identity.ts";
import { consentWording } from "#features/consents/schema.ts";
import {
  addPiece,
  declare,
  nameJuror,
  openJury,
  submitFile,
  vote,
  writeFile,
} from "#features/skills/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { makePiece, makeWorkshop } from "#tests/integration/provenance/workshop.ts";

type Person = Extract<Actor, { kind: "person" }>;

/** A silversmith of a chamber of their own, the officer who keeps the jury, and seven people who may judge. */
export async function makeSilversmith() {
  const db = owner();
  await makeRules(db);
  const workshop = await makeWorkshop();
  const { artisan: artisanId, chamber: chamberId, craft: craftId } = workshop.ids;
  await db
    .update(artisan)
    .set({ registryNumber: `R-${workshop.tag}` })
    .where(eq(artisan.id, artisanId));
  await db.insert(artisanCraft).values({ artisanId, craftId });
  const person = await makeUser(db);
  await db.insert(grant).values({ userId: person.id, role: "artisan", artisanId });
  const maker = actorOf(person, [{ role: "artisan", artisanId }]);
  const keeper = actorOf(await makeUser(db), [{ role: "manager", chamberId }]);
  const jurors: Person[] = [];
  for (let n = 0; n < 7; n += 1) {
    const one = await makeUser(db);
    await db.insert(grant).values({ userId: one.id, role: "curator", chamberId });
    jurors.push(actorOf(one, [{ role: "curator", chamberId }]));
  }
  const piece = await makePiece(workshop);
  return { ...workshop, maker, keeper, jurors, piece, artisanId, chamberId, craftId };
}

export type Silversmith = Awaited<ReturnType<typeof makeSilversmith>>;

/** A file that was sent to the chamber. */
export async function sentFile({ maker, artisanId, craftId, piece }: Silversmith): Promise<Id<"skillFile">> {
  const context = { actor: maker };
  const { fileId } = unwrap(
    await writeFile(context, {
      ...{ fileId: null, artisanId, craftId, practiceSince: "2010", statement: "Je cisèle l'argent." },
    }),
  );
  unwrap(await addPiece(context, { fileId, pieceId: piece.id }));
  unwrap(await submitFile(context, { fileId }));
  return fileId;
}

export async function name(world: Silversmith, fileId: Id<"skillFile">, jurors: readonly Person[]) {
  for (const { userId } of jurors) unwrap(await nameJuror({ actor: world.keeper }, { fileId, userId }));
}

/** Names a jury, lets it sit, and takes its votes. */
export async function judge(
  world: Silversmith,
  fileId: Id<"skillFile">,
  jurors: readonly Person[],
  votes: readonly ("for" | "against")[],
) {
  await name(world, fileId, jurors);
  unwrap(await openJury({ actor: world.keeper }, { fileId }));
  for (const [n, actor] of jurors.entries()) {
    unwrap(await declare({ actor }, { fileId, conflict: "none" }));
    const said = votes[n];
    if (said) unwrap(await vote({ actor }, { fileId, vote: said, reason: "Motif en une phrase." }));
  }
}

/** The maker agrees to have certificates shown. */
export async function agreeToShow({ artisanId, chamberId, maker }: Silversmith): Promise<void> {
  await owner()
    .insert(consent)
    .values({
      ...{ id: newId("consent"), artisanId, chamberId, purpose: "certificates", locale: "ar" },
      ...{ wording: consentWording.certificates, method: "own_account", givenAt: new Date() },
      recordedBy: maker.userId,
    });
}
