import { eq, sql } from "drizzle-orm";
import {
  document,
  equipmentCall,
  equipmentCriterion,
  equipmentItem,
  equipmentRequest,
  journalLine,
} from "#db/schema/index.ts";
import {
  addEquipmentCriterion,
  addFunds,
  addItem,
  decideCall,
  publishEquipmentCall,
  rankCall,
  scoreRequest,
  writeCall,
  writeRequest,
} from "#features/equipment/index.ts";
import type { KeptFile } from "#features/vault/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";

export const db = owner();
export const three = (text: string) => ({ ar: text, fr: text, en: text });
export const at = (day: string) => new Date(`${day}T10:00:00Z`);

/** An officer whose second factor is fresh at the moment given. */
export const fresh = (actor: Actor, now: Date): Actor =>
  actor.kind === "person" ? { ...actor, secondFactorAt: now } : actor;

export const balance = async (account: string): Promise<number> => {
  const [row] = await db
    .select({ sum: sql<number>`coalesce(sum(${journalLine.amountMinor}), 0)`.mapWith(Number) })
    .from(journalLine)
    .where(eq(journalLine.account, account));
  return row?.sum ?? 0;
};

/** What the letters about something are named by, in the order they were queued. Of one name, one is ever sent. */
export const lettersOf = async (id: string): Promise<string[]> => {
  const { rows } = (await db.execute(sql`select data->'payload'->>'id' as id from pgboss.job
    where name = 'mail.send' and split_part(data->'payload'->>'id', '.', 1) = ${id} order by created_on`)) as unknown as {
    rows: { id: string }[];
  };
  return rows.map((row) => row.id);
};

/** What is queued to tell of something: channel and letter. */
export const queuedFor = async (id: string): Promise<string[]> => {
  const { rows } =
    (await db.execute(sql`select name || ' ' || (data->'payload'->>'template') as said from pgboss.job
    where name in ('mail.send', 'sms.send') and data->'payload'->>'id' = ${id} order by 1`)) as unknown as {
      rows: { said: string }[];
    };
  return rows.map(({ said }) => said);
};

/** What the audit chain says about something, oldest first. */
export const auditOf = async (id: string) => {
  const { rows } = (await db.execute(
    sql`select action, detail from audit where object = ${id} order by seq`,
  )) as unknown as { rows: { action: string; detail: string }[] };
  // Kept as text, so that its digest is of the very letters.
  return rows.map(({ action, detail }) => ({
    action,
    detail: JSON.parse(detail) as Record<string, unknown>,
  }));
};

/** A photograph that lies in the store already. */
export const photo = (): KeptFile => ({
  ...{ id: newId("document"), kind: "equipment_photo", storageKey: `test/${newId("document")}` },
  ...{ sealedKey: "sealed", mediaType: "image/webp", size: 1, width: 1, height: 1 },
});
export const isShredded = async (id: Id<"document">) => {
  const [row] = await db.select({ at: document.shreddedAt }).from(document).where(eq(document.id, id));
  return row?.at !== null;
};

export type Maker = { artisanId: Id<"artisan">; actor: Actor };
type Terms = { quantity?: string; copayPercent?: string; budget?: string; keepYears?: string };

/** A published call of a chamber for looms (1,000.00 dirhams each), with so many makers who have asked, in their order. */
export async function opened(
  count: number,
  { quantity = "1", copayPercent = "0", budget, keepYears = "2" }: Terms = {},
) {
  const first = await makeArtisan(db);
  const { chamberId, craftIds } = first;
  const registrar = actorOf(await makeUser(db), [{ role: "registrar", chamberId }]);
  const manager = actorOf(await makeUser(db), [{ role: "manager", chamberId }]);
  const now = at("2026-03-01");
  const context = { actor: registrar, now };
  const days = { opensOn: "2026-03-01", closesOn: "2026-03-10", answerDays: "7" };
  const { callId } = unwrap(
    await writeCall(context, {
      ...{
        callId: null,
        chamberId,
        title: three(`Métiers ${newId("journal")}`),
        text: three("Texte"),
        ...days,
      },
    }),
  );
  const item = {
    kind: three("Métier à tisser"),
    quantity,
    value: "1000",
    copayPercent,
    keepYears,
    craftIds: [...craftIds],
  };
  unwrap(await addItem(context, { callId, ...item }));
  const funds = { amount: budget ?? "100000", source: "Budget 2026 de la chambre", decidedOn: "2026-01-15" };
  unwrap(await addFunds(context, { callId, ...funds }));
  const criterion = { title: three("Besoin"), measure: three("Mesure"), weight: "5" };
  unwrap(await addEquipmentCriterion(context, { callId, ...criterion }));
  unwrap(await publishEquipmentCall(context, { callId }));
  const [{ id: itemId } = { id: newId("equipmentItem") }] = await db
    .select()
    .from(equipmentItem)
    .where(eq(equipmentItem.callId, callId));
  const [{ id: criterionId } = { id: newId("equipmentCriterion") }] = await db
    .select()
    .from(equipmentCriterion)
    .where(eq(equipmentCriterion.callId, callId));
  const makers: (Maker & { requestId: Id<"equipmentRequest"> })[] = [];
  for (let n = 0; n < count; n += 1) {
    const { id: artisanId } = n === 0 ? first : await makeArtisan(db, { chamberId, craftIds });
    const actor = actorOf(await makeUser(db), [{ role: "artisan", artisanId }]);
    const asked = {
      callId,
      artisanId,
      itemId,
      why: "Pour mieux tisser",
      present: "Un vieux métier",
      send: true,
    };
    const { requestId } = unwrap(await writeRequest({ actor, now }, asked));
    makers.push({ artisanId, actor, requestId });
  }
  return { chamberId, craftIds, registrar, manager, callId, itemId, criterionId, makers, now };
}

export type Opened = Awaited<ReturnType<typeof opened>>;

/** Both officers give points once the call is over, request by request. */
export async function scoreAll(
  { registrar, manager, criterionId, makers }: Opened,
  points: readonly number[],
) {
  for (const [n, { requestId }] of makers.entries())
    for (const actor of [registrar, manager]) {
      const scores = [{ criterionId, points: points[n] ?? 0, reason: "Motif" }];
      unwrap(await scoreRequest({ actor, now: at("2026-03-11") }, { requestId, scores }));
    }
}

/** The one at a place, which is there. */
export function nth<T>(all: readonly T[], n: number): T {
  const found = all[n];
  if (found === undefined) throw new Error(`nothing at ${n}`);
  return found;
}

export const late = at("2026-03-11");

/** Scored, ranked by one officer and decided by the other. */
export async function decided(world: Opened, points: readonly number[]) {
  await scoreAll(world, points);
  const { callId, registrar, manager } = world;
  unwrap(await rankCall({ actor: registrar, now: late }, { callId }));
  return unwrap(await decideCall({ actor: fresh(manager, late), now: late }, { callId }));
}

export const stateOf = async (id: Id<"equipmentRequest">) => {
  const [row] = await db.select().from(equipmentRequest).where(eq(equipmentRequest.id, id));
  return row?.state;
};
export const heldOf = async ({ itemId, callId }: Opened) => {
  const [item] = await db.select().from(equipmentItem).where(eq(equipmentItem.id, itemId));
  const [call] = await db.select().from(equipmentCall).where(eq(equipmentCall.id, callId));
  return [item?.held, call?.heldMinor];
};

export const asOf = (actor: Actor, day: string) => ({ actor, now: at(day) });
