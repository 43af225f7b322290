import { eq } from "drizzle-orm";
import { artisanContact } from "#db/schema/artisans.ts";
import { healthCover } from "#db/schema/cover.ts";
import { giveCoverConsent, setCoverStatus } from "#features/cover/index.ts";
import type { CoverStatus } from "#features/cover/schema.ts";
import { blindIndex } from "#lib/crypto/blind-index.ts";
import { seal } from "#lib/crypto/seal.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { type ArtisanInput, makeArtisan } from "#tests/factories/artisans.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";

/** A chamber with the people of its office. */
export async function makeOffice() {
  const db = owner();
  const chamber = await makeChamber(db);
  const staff = async (role: "registrar" | "verifier" | "manager" | "curator") =>
    actorOf(await makeUser(db), [{ role, chamberId: chamber.id }]);
  return {
    chamberId: chamber.id,
    chamberKey: chamber.key,
    registrar: await staff("registrar"),
    verifier: await staff("verifier"),
    manager: await staff("manager"),
    curator: await staff("curator"),
  };
}
export type Office = Awaited<ReturnType<typeof makeOffice>>;

let count = 0;

/** A maker with an identity card and a registry number, and the person who acts for them. */
export async function makeMaker(chamberId: Id<"chamber">, over: ArtisanInput = {}) {
  const db = owner();
  count += 1;
  const registryNumber = over.registryNumber ?? `NIA-${String(count).padStart(5, "0")}`;
  const cin = `BE${100_000 + count}`;
  const maker = await makeArtisan(db, { kind: "maalem", ...over, chamberId, registryNumber });
  const place = { table: "artisan_contact", column: "sealed_cin", row: maker.id };
  await db
    .update(artisanContact)
    .set({ sealedCin: seal(cin, place), cinIndex: blindIndex("cin", chamberId, cin) })
    .where(eq(artisanContact.artisanId, maker.id));
  const person = actorOf(await makeUser(db), [{ role: "artisan", artisanId: maker.id }], null);
  return { id: maker.id, chamberId, registryNumber, cin, person };
}
export type Maker = Awaited<ReturnType<typeof makeMaker>>;

/** The maker agrees, by themselves. */
export async function agree({ id, person }: Maker, moment = "2026-10-01T10:00:00Z"): Promise<void> {
  unwrap(await giveCoverConsent({ actor: person, now: new Date(moment) }, { artisanId: id, locale: "ar" }));
}

/** The maker agrees and says where they stand. */
export async function agreeAs(maker: Maker, status: CoverStatus, number?: string): Promise<void> {
  await agree(maker);
  const now = new Date("2026-10-01T10:00:00Z");
  const said = { artisanId: maker.id, status, ...(number ? { number } : {}) };
  unwrap(await setCoverStatus({ actor: maker.person, now }, said));
}

/** What is kept of a maker, as it lies in the table. */
export async function rowOf({ id }: Pick<Maker, "id">) {
  const [row] = await owner().select().from(healthCover).where(eq(healthCover.artisanId, id));
  return row ?? null;
}
