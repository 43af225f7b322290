import { eq, sql } from "drizzle-orm";
import { artisanContact } from "#db/schema/artisans.ts";
import { card } from "#db/schema/cards.ts";
import { issueCard } from "#features/cards/index.ts";
import { seal } from "#lib/crypto/seal.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { type ArtisanInput, makeArtisan } from "#tests/factories/artisans.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeRules } from "#tests/factories/rules.ts";

/** A chamber's counter with its people, and one registered maker who has a telephone. */
export async function makeCounter(over: ArtisanInput = {}) {
  const db = owner();
  await makeRules(db);
  const chamber = await makeChamber(db, {
    contactEmail: "guichet@example.test",
    contactPhone: "+212 535 00 00 00",
  });
  const maker = await makeArtisan(db, {
    chamberId: chamber.id,
    registryNumber: "NIA-000042",
    name: { ar: "إدريس العيّني", fr: "Driss El Ayyini", en: "Driss El Ayyini" },
    ...over,
  });
  const place = { table: "artisan_contact", column: "sealed_phone", row: maker.id };
  await db
    .update(artisanContact)
    .set({ sealedPhone: seal("+212600000042", place) })
    .where(eq(artisanContact.artisanId, maker.id));
  const staff = async (role: "registrar" | "verifier" | "manager" | "curator") =>
    actorOf(await makeUser(db), [{ role, chamberId: chamber.id }]);
  return {
    chamberId: chamber.id,
    maker,
    registrar: await staff("registrar"),
    verifier: await staff("verifier"),
    manager: await staff("manager"),
    curator: await staff("curator"),
    holder: actorOf(await makeUser(db), [{ role: "artisan", artisanId: maker.id }], null),
  };
}

export type Counter = Awaited<ReturnType<typeof makeCounter>>;

/** The second factor of a person given at a moment, for acts at other times than now. */
export function at<Actor extends { secondFactorAt?: Date }>(actor: Actor, moment: string) {
  const now = new Date(moment);
  return { actor: actor.secondFactorAt ? { ...actor, secondFactorAt: now } : actor, now };
}

/** Issues the maker's card on a day. */
export async function issueOn(
  { registrar, maker }: Counter,
  moment = "2026-03-02T10:00:00Z",
): Promise<Id<"card">> {
  return unwrap(await issueCard(at(registrar, moment), { artisanId: maker.id })).cardId;
}

export async function readCard(cardId: Id<"card">) {
  const [row] = await owner().select().from(card).where(eq(card.id, cardId));
  if (!row) throw new Error(`${cardId} is gone`);
  return row;
}

/** Letters that wait in the queues, as `queue template id`. */
export async function lettersOf(cardId: Id<"card">): Promise<string[]> {
  const { rows } = (await owner().execute(sql`select name, data->'payload'->>'template' as template,
    data->'payload'->>'id' as id from pgboss.job where data->'payload'->>'id' like ${`${cardId}%`}
    order by created_on, name, template, id`)) as unknown as {
    rows: { name: string; template: string; id: string }[];
  };
  return rows.map(({ name, template, id }) => `${name} ${template}${id.slice(cardId.length)}`);
}
