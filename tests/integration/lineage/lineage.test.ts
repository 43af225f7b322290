import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { lineage } from "#db/schema/lineage.ts";
import {
  agree,
  attest,
  decline,
  madeUnder,
  myLines,
  officeLines,
  propose,
  publicLines,
  setMadeUnder,
  withdraw,
} from "#features/lineage/index.ts";
import { setMyConsent } from "#features/register/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { makeCraft } from "#tests/factories/crafts.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makePiece } from "#tests/factories/pieces.ts";
import { waitingForLocks } from "#tests/integration/locks.ts";

type Person = Extract<Actor, { kind: "person" }>;
type Maker = { id: Id<"artisan">; actor: Person; number: string };

const codeOf = (result: Result<unknown, string>) => (result.ok ? "OK" : result.error.code);
const locale = "fr" as const;

let chamberId: Id<"chamber">;
let officer: Person;
let craftId: Id<"craft">;

beforeAll(async () => {
  chamberId = (await makeChamber(owner())).id;
  officer = actorOf(await makeUser(owner()), [{ role: "verifier", chamberId }]);
  craftId = (await makeCraft(owner())).id;
});

let count = 0;
async function maker(): Promise<Maker> {
  count += 1;
  const number = `LIN-${count}`;
  const { id } = await makeArtisan(owner(), { chamberId, craftIds: [craftId], registryNumber: number });
  return { id, number, actor: actorOf(await makeUser(owner()), [{ role: "artisan", artisanId: id }]) };
}

const learned = (apprentice: Maker, master: Maker | null, more: object = {}) =>
  propose(
    { actor: apprentice.actor },
    {
      ...{ artisanId: apprentice.id, craftId, side: "apprentice", kind: "apprenticeship", locale },
      ...(master ? { other: "maker", registryNumber: master.number } : { other: "past", registryNumber: "" }),
      ...{ name: { ar: "المعلم القديم", fr: "Maâlem d'autrefois" }, town: {}, diedYear: "" },
      ...{ sinceYear: "1994", untilYear: "2001", evidence: "A certificate of the year 2001", agreed: true },
      ...more,
    },
  );

/** A line that both agreed to and the chamber attested. */
async function taught(master: Maker, apprentice: Maker): Promise<Id<"lineage">> {
  const { lineageId } = unwrap(await learned(apprentice, master));
  unwrap(await agree({ actor: master.actor }, { lineageId, agreed: true, locale }));
  unwrap(await attest({ actor: officer }, { lineageId }));
  return lineageId;
}

const shown = async () => (await publicLines({ craftId, locale })).map(({ id }) => id);
const consent = (of: Maker, agreed: boolean) =>
  setMyConsent({ actor: of.actor }, { artisanId: of.id, purpose: "lineage", agreed, locale });

describe("a line of learning", () => {
  it("shows nothing until both agreed and the apprentice's chamber attested", async () => {
    const [master, apprentice] = [await maker(), await maker()];
    const { lineageId } = unwrap(await learned(apprentice, master));
    expect(codeOf(await attest({ actor: officer }, { lineageId }))).toBe("NOT_AGREED");
    expect(codeOf(await agree({ actor: apprentice.actor }, { lineageId, agreed: true, locale }))).toBe(
      "AGREED_ALREADY",
    );
    unwrap(await agree({ actor: master.actor }, { lineageId, agreed: true, locale }));
    expect(await shown()).not.toContain(lineageId);
    unwrap(await attest({ actor: officer }, { lineageId }));
    const line = (await publicLines({ craftId, locale })).find(({ id }) => id === lineageId);
    expect(line).toMatchObject({
      ...{ sinceYear: 1994, untilYear: 2001, kind: "apprenticeship" },
      master: { key: master.id, diedYear: null },
      apprentice: { key: apprentice.id },
    });
    expect(JSON.stringify(line)).not.toContain("certificate");
  });

  it.each(["master", "apprentice"] as const)(
    "is gone with the transaction in which its %s takes the agreement back, and is back with a new one",
    async (who) => {
      const people = { master: await maker(), apprentice: await maker() };
      const lineageId = await taught(people.master, people.apprentice);
      expect(await shown()).toContain(lineageId);
      unwrap(await consent(people[who], false));
      expect(await shown()).not.toContain(lineageId);
      unwrap(await consent(people[who], true));
      expect(await shown()).toContain(lineageId);
    },
  );

  it("names a master who has died without asking them, and joins those whom one master taught", async () => {
    const [a, b] = [await maker(), await maker()];
    const first = unwrap(await learned(a, null, { diedYear: "2001" })).lineageId;
    const other = unwrap(await learned(b, null)).lineageId;
    unwrap(await attest({ actor: officer }, { lineageId: first }));
    const { pastMasters, lines } = unwrap(await officeLines({ actor: officer }, { chamberId }));
    const known = lines.find(({ id }) => id === first)?.pastMasterId;
    expect(pastMasters.map(({ id }) => id)).toContain(known);
    unwrap(await attest({ actor: officer }, { lineageId: other, sameAs: known ?? newId("pastMaster") }));
    const keys = (await publicLines({ craftId, locale }))
      .filter(({ id }) => id === first || id === other)
      .map(({ master }) => [master.key, master.slug]);
    expect(keys).toEqual([
      [known, null],
      [known, null],
    ]);
  });

  it("goes in no circle, by the command and by the database", async () => {
    const [a, b, c] = [await maker(), await maker(), await maker()];
    await taught(a, b);
    unwrap(await learned(c, b));
    expect(codeOf(await learned(a, c))).toBe("LINEAGE_CIRCLE");
    const direct = owner()
      .insert(lineage)
      .values({
        ...{ id: newId("lineage"), craftId, chamberId, masterId: c.id, apprenticeId: a.id },
        ...{ kind: "family", sinceYear: 1990, evidence: "None at all" },
      });
    await expect(direct).rejects.toMatchObject({ cause: { code: "23P01" } });
  });

  it("closes no circle when both ends are written at the same time: the second waits for the first", async () => {
    const [a, b] = [await maker(), await maker()];
    let second: ReturnType<typeof learned> | undefined;
    await owner().transaction(async (tx) => {
      await tx.insert(lineage).values({
        ...{ id: newId("lineage"), craftId, chamberId, masterId: a.id, apprenticeId: b.id },
        ...{ kind: "family", sinceYear: 1990, evidence: "A family book" },
      });
      second = learned(a, b);
      await waitingForLocks();
    });
    expect(second && codeOf(await second)).toBe("LINEAGE_CIRCLE");
  });

  it("has years that can be", async () => {
    const apprentice = await maker();
    const fields = async (more: object) => {
      const result = await learned(apprentice, null, more);
      return result.ok ? "OK" : (result.error.details?.fields ?? result.error.code);
    };
    expect(await fields({ sinceYear: "2001", untilYear: "1994" })).toEqual({ untilYear: "YEARS_ORDER" });
    expect(await fields({ diedYear: "1998" })).toEqual({ diedYear: "YEARS_ORDER" });
    expect(await fields({ sinceYear: "2199", untilYear: "" })).toBe("YEAR_AHEAD");
    expect(await fields({ agreed: false })).toEqual({ agreed: "CONFIRM_REQUIRED" });
  });

  it("finds no maker who is hidden, and says the same as for one who is not there", async () => {
    const [apprentice, hidden] = [await maker(), await maker()];
    await owner().execute(sql`update artisan set is_public = false where id = ${hidden.id}`);
    expect(codeOf(await learned(apprentice, hidden))).toBe("OTHER_UNKNOWN");
    expect(codeOf(await learned(apprentice, { ...hidden, number: "NOBODY-1" }))).toBe("OTHER_UNKNOWN");
  });

  it("is declined with a reason both read, and may be proposed anew", async () => {
    const apprentice = await maker();
    const { lineageId } = unwrap(await learned(apprentice, null));
    const note = "The certificate is not signed";
    unwrap(await decline({ actor: officer }, { lineageId, note }));
    const { lines } = unwrap(await myLines({ actor: apprentice.actor }, { artisanId: apprentice.id }));
    expect(lines).toMatchObject([{ state: "declined", declineNote: note }]);
    expect(codeOf(await learned(apprentice, null))).toBe("OK");
  });

  it("is not rewritten: who, in what and when stay as they were attested", async () => {
    const lineageId = await taught(await maker(), await maker());
    const change = owner().execute(sql`update lineage set since_year = 1900 where id = ${lineageId}`);
    await expect(change).rejects.toMatchObject({ cause: { code: "23001" } });
  });
});

describe("a piece made under a master", () => {
  it("says so as long as the line is shown, and for lines of its maker alone", async () => {
    const [master, apprentice, stranger] = [await maker(), await maker(), await maker()];
    const lineageId = await taught(master, apprentice);
    const { id: pieceId } = await makePiece(owner(), { artisanId: apprentice.id, craftId });
    const foreign = await makePiece(owner(), { artisanId: stranger.id, craftId });
    const say = (of: Maker, id: Id<"piece">, line: Id<"lineage"> | null) =>
      setMadeUnder({ actor: of.actor }, { pieceId: id, lineageId: line });
    expect(codeOf(await say(stranger, foreign.id, lineageId))).toBe("LINEAGE_NOT_YOURS");
    expect(codeOf(await say(stranger, pieceId, lineageId))).toBe("NOT_FOUND");
    const forced = owner().execute(
      sql`update piece set made_under_lineage_id = ${lineageId} where id = ${foreign.id}`,
    );
    await expect(forced).rejects.toMatchObject({ cause: { code: "23514" } });
    unwrap(await say(apprentice, pieceId, lineageId));
    expect(await madeUnder({ pieceId, locale })).toMatchObject([{ sinceYear: 1994, untilYear: 2001 }]);
    unwrap(await consent(master, false));
    expect(await madeUnder({ pieceId, locale })).toEqual([]);
    unwrap(await consent(master, true));
    unwrap(await withdraw({ actor: master.actor }, { lineageId, confirmed: true }));
    expect(await madeUnder({ pieceId, locale })).toEqual([]);
  });
});
