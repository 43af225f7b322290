import { sql } from "drizzle-orm";
import type { BodyOffice } from "#db/schema/bodies.ts";
import { callDues, decideDues, getBodyDues } from "#features/dues/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeBody, makeBodyMember, makeBodyOffice } from "#tests/factories/bodies.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeGrant, makeUser } from "#tests/factories/people.ts";

export const codeOf = (result: Result<unknown, string>) => (result.ok ? "OK" : result.error.code);
export const rowsOf = async <Row>(query: ReturnType<typeof sql>): Promise<Row[]> =>
  ((await owner().execute(query)) as unknown as { rows: Row[] }).rows;

type Acting = { actor: ReturnType<typeof actorOf>; now: Date };
export type Member = { artisanId: Id<"artisan">; memberId: Id<"bodyMember">; context: Acting };

/** The same person later, with a second factor just given. */
export const at = ({ actor }: Acting, day: string): Acting => {
  const now = new Date(`${day}T10:00:00Z`);
  return { actor: { ...actor, secondFactorAt: now }, now };
};

/**
 * An active body whose members are real people of the register: their grants stand in the database, as the triggers look for them.
 * The first ones hold the offices that are named. Two officers of the chamber, and one of the federation, beside them.
 */
export async function makeLivingBody(offices: readonly (BodyOffice | null)[], day = "2026-11-25") {
  const now = new Date(`${day}T10:00:00Z`);
  const db = owner();
  const { id: chamberId } = await makeChamber(db);
  const body = await makeBody(db, { chamberId, state: "active", foundedOn: "2026-01-01", source: "Test" });
  const person = async (grant: Parameters<typeof makeGrant>[2]) => {
    const user = await makeUser(db);
    await makeGrant(db, user, grant);
    return { actor: actorOf(user, [grant], now), now };
  };
  const members: Member[] = [];
  for (const office of offices) {
    const { id: artisanId } = await makeArtisan(db, { chamberId });
    const memberId = await makeBodyMember(db, body, artisanId);
    if (office) await makeBodyOffice(db, body, memberId, office);
    members.push({ artisanId, memberId, context: await person({ role: "artisan", artisanId }) });
  }
  return {
    ...{ chamberId, bodyId: body.id, members, now },
    first: await person({ role: "registrar", chamberId }),
    second: await person({ role: "manager", chamberId }),
    federation: await person({ role: "federation" }),
  };
}

const classes = ["artisan_diploma", "artisan_experience", "maalem", "cooperative", "enterprise"] as const;

/** A body whose members all owe 150 dirhams of this year, due in a month. */
export async function makeCalledBody(
  offices: readonly (BodyOffice | null)[] = ["treasurer", "president", null],
) {
  const made = await makeLivingBody(offices);
  const { callId } = unwrap(await decideDues(made.first, decisionOf(made.bodyId)));
  unwrap(await callDues(made.first, { callId, confirmed: true }));
  const { dues } = unwrap(await getBodyDues(made.first, { bodyId: made.bodyId }));
  const rows = await rowsOf<{ id: Id<"dues">; member_id: string }>(
    sql`select id, member_id from body_dues where body_id = ${made.bodyId}`,
  );
  const duesOf = (member: Member | undefined): Id<"dues"> => {
    const row = rows.find(({ member_id }) => member_id === member?.memberId);
    if (!row) throw new Error("a member with dues");
    return row.id;
  };
  return { ...made, callId, dues, duesOf };
}

export const decisionOf = (bodyId: Id<"body">, year = "2026") => ({
  ...{ bodyId, year, dueOn: "2026-12-25", decidedOn: "2026-11-20", source: "Minutes of 20 November, item 3" },
  amounts: Object.fromEntries(classes.map((kind) => [kind, "150"])) as Record<
    (typeof classes)[number],
    string
  >,
});

/** Every account of a body and its members in the ledger, debit less credit. */
export async function accountsOf(bodyId: Id<"body">): Promise<Record<string, number>> {
  const rows = await rowsOf<{ account: string; minor: number }>(sql`
    select split_part(l.account, ':', 1) as account, sum(l.amount_minor)::float8 as minor
    from journal_line l join journal j on j.id = l.journal_id
    where (j.source_type = 'body_dues' and j.source_id in (select id from body_dues where body_id = ${bodyId}))
      or (j.source_type = 'body_transfer' and j.source_id in (select id from body_transfer where body_id = ${bodyId}))
    group by 1 order by 1`);
  return Object.fromEntries(rows.map(({ account, minor }) => [account, minor]));
}

/** What mails were queued about something, without its id. */
export async function lettersOf(id: string): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    sql`select data->'payload'->>'id' as id from pgboss.job where name = 'mail.send'
      and data->'payload'->>'id' like ${`${id} %`} order by 1`,
  );
  return rows.map((row) => row.id.slice(id.length + 1));
}
