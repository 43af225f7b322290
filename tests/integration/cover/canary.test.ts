import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import pino from "pino";
import { beforeAll, describe, expect, it } from "vitest";
import { artisanContact } from "#db/schema/artisans.ts";
import { getArtisan, listArtisans } from "#features/artisans/index.ts";
import {
  cardSheet,
  checkCard,
  issueCard,
  replaceCard,
  reportCardLost,
  serveCard,
} from "#features/cards/index.ts";
import {
  bringAnswers,
  carryOutAnswers,
  countCover,
  coverCounts,
  exportFile,
  setCoverStatus,
} from "#features/cover/index.ts";
import { coverStatuses } from "#features/cover/schema.ts";
import { cardIssuedSms } from "#features/notify/sms/card-issued.ts";
import { cardLostSms } from "#features/notify/sms/card-lost.ts";
import { cardIssued } from "#features/notify/templates/card-issued.ts";
import { cardLost } from "#features/notify/templates/card-lost.ts";
import { blindIndex } from "#lib/crypto/blind-index.ts";
import { seal } from "#lib/crypto/seal.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { log } from "#lib/log/log.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { agreeAs, makeMaker, makeOffice, rowOf } from "./makers.ts";

// What must turn up nowhere but sealed: an identity number, a telephone, a CNSS number, a status.
const cin = "ZZ7081726";
const phone = "+212698765432";
const number = "918273645";
const secrets = [cin, phone.slice(4), number];
const words = coverStatuses as readonly string[];

const logged: string[] = [];
const outside: string[] = [];
let artisanId: Id<"artisan">;

beforeAll(async () => {
  const stream = (pino as unknown as { symbols: { streamSym: symbol } }).symbols.streamSym;
  (log as unknown as Record<symbol, unknown>)[stream] = { write: (line: string) => logged.push(line) };
  log.level = "trace";
  await makeRules(owner());
  const office = await makeOffice();
  const maker = await makeMaker(office.chamberId);
  artisanId = maker.id;
  const place = (column: string) => ({ table: "artisan_contact", column, row: maker.id });
  await owner()
    .update(artisanContact)
    .set({
      sealedCin: seal(cin, place("sealed_cin")),
      cinIndex: blindIndex("cin", office.chamberId, cin),
      sealedPhone: seal(phone, place("sealed_phone")),
      phoneIndex: blindIndex("phone", office.chamberId, phone),
    })
    .where(eq(artisanContact.artisanId, maker.id));
  await agreeAs(maker, "in_arrears", number);
  const officer = { actor: office.registrar };
  // Refusals are written down too.
  await setCoverStatus(officer, { artisanId, status: "affiliated", number: `${number}x` });
  unwrap(await exportFile(officer, office.chamberId));
  const answers = `cin,cnss_number,status,date\n${cin},${number},in_arrears,2026-11-01\n${cin},,exempt,2026-11-02`;
  const brought = unwrap(await bringAnswers(officer, office.chamberId, new TextEncoder().encode(answers)));
  unwrap(await carryOutAnswers(officer, brought));
  unwrap(await countCover({ actor: systemActor("cover.count") }, {}));
  const { cardId } = unwrap(await issueCard(officer, { artisanId }));
  unwrap(await reportCardLost(officer, { cardId }));
  const fresh = unwrap(await replaceCard(officer, { cardId, reason: "lost" }));
  const { cards } = unwrap(await cardSheet(officer, { cardIds: [fresh.cardId] }));
  const code = cards[0]?.code ?? "";
  const shopper = actorOf(await makeUser(owner()), [{ role: "ministry" }]);
  const pages = await Promise.all(
    locales.map(async (lang) => {
      const request = new Request(`http://localhost:3000/c/${code}?lang=${lang}`);
      return (await serveCard(request, code)).text();
    }),
  );
  const answered = [
    ...pages,
    await checkCard({ code }),
    await getArtisan({ locale: "fr", id: artisanId }),
    await listArtisans({ locale: "fr" }),
    unwrap(await coverCounts({ actor: shopper }, {})),
    ...(await Promise.all([cardIssued(fresh.cardId), cardLost(cardId)])),
    (await cardIssuedSms(fresh.cardId))?.text,
    (await cardLostSms(cardId))?.text,
  ];
  outside.push(...answered.map((answer) => JSON.stringify(answer) ?? ""));
}, 60_000);

/** Every row of every table and view, as text. */
async function dump(): Promise<{ table: string; row: string }[]> {
  const { rows: tables } = (await owner().execute(sql`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_schema in ('public', 'published', 'harness', 'pgboss')`)) as unknown as {
    rows: { schema: string; name: string }[];
  };
  const lines: { table: string; row: string }[] = [];
  for (const { schema, name } of tables) {
    const { rows } = (await owner().execute(
      sql`select t::text as row from ${sql.identifier(schema)}.${sql.identifier(name)} t`,
    )) as unknown as { rows: { row: string }[] };
    lines.push(...rows.map(({ row }) => ({ table: `${schema}.${name}`, row })));
  }
  return lines;
}

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

describe("what a maker tells of their health cover", () => {
  it("is really there, sealed", async () => {
    expect(await rowOf({ id: artisanId })).not.toBeNull();
  });

  it("stands nowhere in a dump of the database, and neither do identity number, CNSS number and telephone", async () => {
    const lines = await dump();
    expect(lines.length).toBeGreaterThan(50);
    const found = lines.filter(({ row }) => secrets.some((secret) => row.includes(secret)));
    expect(found).toEqual([]);
    // Tables of transitions name the states of other things, and hold nobody.
    const people = lines.filter(({ table }) => table !== "public.state_transition");
    const told = people.filter(({ row }) => words.some((word) => row.includes(word)));
    expect(told).toEqual([]);
  });

  it("stands in no file of the stores", () => {
    const root = (process.env.PRIVATE_STORAGE_URL ?? "").replace("file:", "");
    const kept = files(root);
    expect(kept.length).toBeGreaterThan(0);
    for (const path of kept) {
      const bytes = readFileSync(path).toString("latin1");
      for (const secret of [...secrets, ...words]) expect(bytes.includes(secret), secret).toBe(false);
    }
  });

  it("is said by no page, card, feed, mail or short message", () => {
    expect(outside).toHaveLength(11);
    for (const text of outside) {
      for (const secret of secrets) expect(text).not.toContain(secret);
    }
    // The ministry's answer names the four columns; nothing that is about one maker names a status.
    const aboutMakers = outside.filter((text) => !text.includes('"scope":"national"'));
    expect(aboutMakers).toHaveLength(10);
    for (const text of aboutMakers) for (const word of words) expect(text).not.toContain(word);
  });

  it("is in no line of the log, though every level of it was written", () => {
    log.info("canary");
    expect(logged.some((line) => line.includes("canary"))).toBe(true);
    for (const line of logged) {
      for (const secret of [...secrets, ...words]) expect(line).not.toContain(secret);
    }
  });
});
