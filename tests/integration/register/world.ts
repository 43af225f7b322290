import { asc, eq, sql } from "drizzle-orm";
import { artisan, artisanContact, type Standing } from "#db/schema/artisans.ts";
import { audit, cacheTag } from "#db/schema/audit.ts";
import { standingChange } from "#db/schema/register.ts";
import { seal } from "#lib/crypto/seal.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor, ChamberRole } from "#lib/kernel/actor.ts";
import { type ArtisanInput, makeArtisan } from "#tests/factories/artisans.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeGrant, makeUser } from "#tests/factories/people.ts";

export const phone = "+212612345678";
export const cin = "BE123456";

/** A chamber with somebody in each role, and a registered maker of it who can be reached both ways. */
export async function makeOffice(over: ArtisanInput = {}) {
  const db = owner();
  const chamber = await makeChamber(db);
  const person = async (role: ChamberRole) => {
    const made = await makeUser(db);
    await makeGrant(db, made, { role, chamberId: chamber.id });
    return actorOf(made, [{ role, chamberId: chamber.id }]);
  };
  const maker = await makeReachable({ chamberId: chamber.id, ...over });
  return {
    chamberId: chamber.id,
    maker,
    registrar: await person("registrar"),
    verifier: await person("verifier"),
    curator: await person("curator"),
    manager: await person("manager"),
    secondManager: await person("manager"),
    himself: actorOf(await makeUser(db), [{ role: "artisan", artisanId: maker.id }]),
  };
}

/** A maker with a number and an identity card, as the office knows them. */
export async function makeReachable(over: ArtisanInput = {}) {
  const maker = await makeArtisan(owner(), { registryNumber: "NIA-1", validUntil: "2031-01-01", ...over });
  await owner()
    .update(artisanContact)
    .set({
      sealedPhone: seal(phone, { table: "artisan_contact", column: "sealed_phone", row: maker.id }),
      sealedCin: seal(cin, { table: "artisan_contact", column: "sealed_cin", row: maker.id }),
    })
    .where(eq(artisanContact.artisanId, maker.id));
  return maker;
}

export async function standingOf(artisanId: Id<"artisan">): Promise<Standing | undefined> {
  const [row] = await owner().select({ state: artisan.state }).from(artisan).where(eq(artisan.id, artisanId));
  return row?.state;
}

export function changesOf(artisanId: Id<"artisan">) {
  return owner()
    .select()
    .from(standingChange)
    .where(eq(standingChange.artisanId, artisanId))
    .orderBy(asc(standingChange.createdAt), asc(standingChange.id));
}

/** Actions in the audit chain that are about an object, oldest first. */
export async function auditOf(object: string): Promise<{ action: string; actor: string; detail: string }[]> {
  return owner()
    .select({ action: audit.action, actor: audit.actor, detail: audit.detail })
    .from(audit)
    .where(eq(audit.object, object))
    .orderBy(asc(audit.seq));
}

/** Names of tags stamped so far. */
export async function stampedTags(): Promise<string[]> {
  const rows = await owner().select({ tag: cacheTag.tag }).from(cacheTag);
  return rows.map((row) => row.tag).sort();
}

/** What waits in a queue about a record: template names, sorted. */
export async function queued(queue: "mail.send" | "sms.send", id: string): Promise<string[]> {
  const { rows } = (await owner().execute(sql`select data->'payload'->>'template' as template from pgboss.job
    where name = ${queue} and data->'payload'->>'id' = ${id}`)) as unknown as {
    rows: { template: string }[];
  };
  return rows.map((row) => row.template).sort();
}

/** The actor with a second factor of eleven minutes ago. */
export const stale = (actor: Actor): Actor => ({
  ...actor,
  ...(actor.kind === "person" ? { secondFactorAt: new Date(Date.now() - 11 * 60_000) } : {}),
});
