import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { connect } from "#db/client.ts";
import { keptPiece, piece } from "#db/schema/index.ts";
import { savedValue } from "#features/wishlist/domain/saved-cookie.ts";
import { drop, gather, keep, myList, sweepWishlists } from "#features/wishlist/index.ts";
import { keptAtMost } from "#features/wishlist/schema.ts";
import { randomToken, sha256Hex } from "#lib/crypto/digest.ts";
import { type Actor, systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { type MadePiece, makePiece } from "#tests/factories/pieces.ts";
import { waitingForLocks } from "#tests/integration/locks.ts";

let bowl: MadePiece;
let vase: MadePiece;
let lamp: MadePiece;

beforeAll(async () => {
  [bowl, vase, lamp] = [await makePiece(owner()), await makePiece(owner()), await makePiece(owner())];
});

const browser = () => ({ kind: "anonymous", visitorHash: sha256Hex(randomToken()) }) as const;
/** A person who has just signed in, in a browser. */
const signedIn = async ({ visitorHash }: { visitorHash: string }) => ({
  ...actorOf(await makeUser(owner())),
  visitorHash,
});
const put = async (actor: Actor, { serial }: MadePiece, now = new Date()) =>
  unwrap(await keep({ actor, now }, { serial })).serials;
const listOf = async (actor: Actor) => unwrap(await myList({ actor }, { locale: "fr" }));

describe("a wishlist", () => {
  it("keeps a piece once, the last one first, and gives it back when asked", async () => {
    const actor = browser();
    await put(actor, bowl, new Date("2026-06-01T10:00:00Z"));
    await put(actor, vase, new Date("2026-06-01T11:00:00Z"));
    expect(await put(actor, bowl)).toEqual([vase.serial, bowl.serial]);
    const { kept, serials } = await listOf(actor);
    expect(kept.map((one) => [one.piece.serial, one.sku])).toEqual([
      [vase.serial, vase.sku],
      [bowl.serial, bowl.sku],
    ]);
    expect(serials).toEqual([vase.serial, bowl.serial]);
    expect(unwrap(await drop({ actor }, { serial: vase.serial })).serials).toEqual([bowl.serial]);
  });

  it("is nobody else's: another browser and another person see, and take away, nothing of it", async () => {
    const [mine, theirs] = [browser(), browser()];
    await put(mine, bowl);
    await drop({ actor: theirs }, { serial: bowl.serial });
    await drop({ actor: await signedIn(theirs) }, { serial: bowl.serial });
    expect((await listOf(theirs)).serials).toEqual([]);
    expect((await listOf(mine)).serials).toEqual([bowl.serial]);
  });

  it("still shows a piece that was sold, without a way into the basket", async () => {
    const actor = browser();
    const sold = await makePiece(owner(), { state: "sold", onHand: 0 });
    await put(actor, sold);
    expect((await listOf(actor)).kept).toMatchObject([
      { piece: { serial: sold.serial, available: 0 }, sku: null },
    ]);
  });

  it("names a piece that is no longer shown by its serial alone, and lets go of it", async () => {
    const actor = browser();
    const gone = await makePiece(owner());
    await put(actor, gone);
    await owner().update(piece).set({ state: "paused" }).where(eq(piece.id, gone.id));
    expect(await listOf(actor)).toMatchObject({ kept: [], vanished: [gone.serial] });
    expect(unwrap(await drop({ actor }, { serial: gone.serial })).serials).toEqual([]);
  });

  it("does not take a piece that is not shown, nor more than it holds", async () => {
    const actor = browser();
    const draft = await makePiece(owner(), { state: "draft" });
    expect(await keep({ actor }, { serial: draft.serial })).toMatchObject({ error: { code: "NOT_FOUND" } });
    // As many rows as fit, of pieces that need nothing but a row.
    await owner().execute(sql`insert into piece select (jsonb_populate_record(p, jsonb_build_object(
        'id', 'pce_full_' || n, 'serial', 'SND-FULL' || n))).* from piece p, generate_series(1, ${keptAtMost}) n
      where p.id = ${bowl.id}`);
    await owner().execute(sql`insert into kept_piece (visitor_hash, piece_id)
      select ${actor.visitorHash}, id from piece where id like 'pce_full_%'`);
    expect(await keep({ actor }, { serial: vase.serial })).toMatchObject({
      error: { code: "WISHLIST_FULL" },
    });
  });
});

describe("signing in", () => {
  it("puts what the browser kept onto the account, beside what was there, and leaves the browser nothing", async () => {
    const guest = browser();
    const person = await signedIn(guest);
    await put(actorOf({ id: person.userId, email: person.email }), vase);
    await put(actorOf({ id: person.userId, email: person.email }), bowl);
    await put(guest, bowl);
    await put(guest, lamp);
    const { serials } = unwrap(await gather({ actor: person }, {}));
    expect([...serials].sort()).toEqual([bowl, lamp, vase].map(({ serial }) => serial).sort());
    expect((await listOf(guest)).serials).toEqual([]);
    // Elsewhere, in a browser that never kept anything.
    const elsewhere = actorOf({ id: person.userId, email: person.email });
    expect((await listOf(elsewhere)).serials).toEqual(serials);
  });

  it("in two windows at once loses nothing and keeps nothing twice", async () => {
    const guest = browser();
    const person = await signedIn(guest);
    for (const each of [bowl, vase, lamp]) await put(guest, each);
    const results = await Promise.all([1, 2, 3, 4].map(() => gather({ actor: person }, {})));
    expect(results.every(({ ok }) => ok)).toBe(true);
    const rows = await owner().select().from(keptPiece).where(eq(keptPiece.userId, person.userId));
    expect(rows).toHaveLength(3);
  });

  it("loses no piece that another window keeps between the moving's first look and its end", async () => {
    const guest = browser();
    const person = await signedIn(guest);
    await put(guest, bowl);
    // A third connection holds the account's row of the bowl, so that the moving has to wait in the middle of its work.
    const other = connect(process.env.DATABASE_URL ?? "", { max: 1 });
    let moving: Promise<unknown> | undefined;
    await other.db
      .transaction(async (tx) => {
        await tx.insert(keptPiece).values({ userId: person.userId, pieceId: bowl.id });
        moving = gather({ actor: person }, {});
        await waitingForLocks();
        await put(guest, vase);
        throw new Error("the third connection gives up");
      })
      .catch((error: Error) => expect(error.message).toBe("the third connection gives up"));
    await moving;
    await other.end();
    expect([...(await listOf(person)).serials].sort()).toEqual([bowl.serial, vase.serial].sort());
  });

  it("is not waited for: the list of somebody signed in shows both until they are one", async () => {
    const guest = browser();
    const person = await signedIn(guest);
    await put(guest, bowl);
    expect((await listOf(person)).serials).toEqual([bowl.serial]);
    expect([...(await put(person, vase))].sort()).toEqual([bowl.serial, vase.serial].sort());
    expect((await listOf(guest)).serials).toEqual([]);
  });
});

describe("what browsers kept", () => {
  it("is forgotten after 180 days; what accounts keep is not", async () => {
    const now = new Date("2026-11-26T08:00:00Z");
    const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
    const guest = browser();
    const person = actorOf(await makeUser(owner()));
    await put(guest, bowl, ago(181));
    await put(guest, vase, ago(179));
    await put(person, bowl, ago(400));
    unwrap(await sweepWishlists({ actor: systemActor("wishlist.sweep"), now }, {}));
    expect((await listOf(guest)).serials).toEqual([vase.serial]);
    expect((await listOf(person)).serials).toEqual([bowl.serial]);
  });

  it("goes with the account when it is erased", async () => {
    const person = actorOf(await makeUser(owner()));
    await put(person, bowl);
    await owner().execute(sql`delete from "user" where id = ${person.userId}`);
    const rows = await owner().select().from(keptPiece).where(eq(keptPiece.userId, person.userId));
    expect(rows).toEqual([]);
  });
});

describe("the cookie for cached pages", () => {
  it("holds the sixty pieces kept last in less than a kilobyte", () => {
    const value = savedValue(Array.from({ length: 200 }, (_, n) => `SND-${String(n).padStart(10, "0")}`));
    expect(value.split(".")).toHaveLength(60);
    expect(value.startsWith("SND-0000000000.")).toBe(true);
    expect(value.length).toBeLessThan(1024);
  });
});
