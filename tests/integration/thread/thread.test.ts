import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { artisan } from "#db/schema/artisans.ts";
import { makerMessage } from "#db/schema/reach.ts";
import { makerMessageLetter } from "#features/notify/templates/maker-message.ts";
import { myTasks } from "#features/studio/index.ts";
import {
  getThread,
  groupOf,
  inbox,
  markRead,
  writeToChamber,
  writeToGroup,
  writeToMaker,
} from "#features/thread/index.ts";
import { newId } from "#lib/ids/ids.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";

const codeOf = (result: Result<unknown, string>) => (result.ok ? "OK" : result.error.code);

async function makeParties() {
  const chamber = await makeChamber(owner());
  const makers = [
    await makeArtisan(owner(), { chamberId: chamber.id, kind: "cooperative" }),
    await makeArtisan(owner(), { chamberId: chamber.id }),
  ] as const;
  const manager = { actor: actorOf(await makeUser(owner()), [{ role: "manager", chamberId: chamber.id }]) };
  const artisanId = makers[0].id;
  const maker = { actor: actorOf(await makeUser(owner()), [{ role: "artisan", artisanId }]) };
  return { chamberId: chamber.id, makers, manager, maker, artisanId };
}

describe("a chamber and its maker", () => {
  it("write to each other, see what the other has read, and a message stays as it was sent", async () => {
    const { chamberId, artisanId, manager, maker } = await makeParties();
    const { id } = unwrap(await writeToMaker(manager, { artisanId, body: "Your card is ready." }));
    expect(unwrap(await getThread(maker, { artisanId })).messages).toMatchObject([
      { fromMaker: false, readAt: null },
    ]);
    expect(unwrap(await markRead(maker, { artisanId }))).toBe(1);
    expect(unwrap(await markRead(maker, { artisanId }))).toBe(0);
    expect(await makerMessageLetter(id)).toBeNull();
    unwrap(await writeToChamber(maker, { artisanId, body: "I come on Monday." }));
    expect(unwrap(await inbox(manager, { chamberId }))).toMatchObject([{ artisanId, unread: 1 }]);
    unwrap(await writeToMaker(manager, { artisanId, body: "Good." }));
    expect(unwrap(await inbox(manager, { chamberId }))).toMatchObject([{ unread: 0, last: "Good." }]);
    await expect(owner().execute(`update maker_message set body = 'x' where id = '${id}'`)).rejects.toThrow();
  });
});

describe("a maker who has left a chamber", () => {
  it("still reads what it wrote, the chamber what they answered, and neither counts what was read", async () => {
    const { chamberId, artisanId, manager, maker } = await makeParties();
    const senderId = (await makeUser(owner())).id;
    await owner()
      .insert(makerMessage)
      .values(
        [false, true, false, true, false, true].map((fromMaker, n) => ({
          ...{ id: newId("makerMessage"), artisanId, chamberId, senderId, fromMaker, body: `Word ${n}` },
          createdAt: new Date(Date.now() - 60_000 + n),
        })),
      );
    const there = await makeChamber(owner());
    await owner().update(artisan).set({ chamberId: there.id }).where(eq(artisan.id, artisanId));
    const next = { actor: actorOf(await makeUser(owner()), [{ role: "manager", chamberId: there.id }]) };
    unwrap(await writeToMaker(next, { artisanId, body: "Welcome." }));
    const counted = async () =>
      unwrap(await myTasks(maker, {}))
        .filter(({ kind }) => kind === "message")
        .map(({ count }) => count);
    expect(await counted()).toEqual([4]);
    const seen = unwrap(await getThread(maker, { artisanId }));
    expect(seen.unread).toBe(4);
    expect(seen.messages.filter(({ past }) => past === null)).toHaveLength(1);
    expect(seen.messages).toHaveLength(7);
    expect(unwrap(await markRead(maker, { artisanId }))).toBe(4);
    expect(await counted()).toEqual([]);
    // The chamber that was left: read, marked, and nothing added; the new one sees none of it.
    expect(unwrap(await inbox(manager, { chamberId }))).toMatchObject([{ artisanId, unread: 3 }]);
    const past = unwrap(await getThread(manager, { artisanId }));
    expect(past).toMatchObject({ chamberId, isPast: true, unread: 3 });
    expect(past.messages).toHaveLength(6);
    expect(unwrap(await markRead(manager, { artisanId }))).toBe(3);
    expect(unwrap(await inbox(manager, { chamberId }))).toMatchObject([{ unread: 0 }]);
    expect(codeOf(await writeToMaker(manager, { artisanId, body: "One more." }))).toBe("NOT_FOUND");
    expect(unwrap(await getThread(next, { artisanId })).messages).toHaveLength(1);
  });
});

describe("a message to many", () => {
  it("goes to those who were counted, once, and to nobody when their number has changed", async () => {
    const { chamberId, manager, makers } = await makeParties();
    const { count } = unwrap(await groupOf(manager, { chamberId }));
    expect(count).toBe(2);
    const form = { chamberId, body: "The fair opens.", count, roundId: "a".repeat(20) };
    await makeArtisan(owner(), { chamberId });
    expect(codeOf(await writeToGroup(manager, form))).toBe("COUNT_CHANGED");
    expect(unwrap(await inbox(manager, { chamberId }))).toEqual([]);
    const cooperatives = { ...form, kind: "cooperative" as const, count: 1 };
    expect(unwrap(await writeToGroup(manager, cooperatives))).toEqual({ sent: 1 });
    expect(unwrap(await writeToGroup(manager, cooperatives))).toEqual({ sent: 0 });
    expect(unwrap(await inbox(manager, { chamberId }))).toMatchObject([{ artisanId: makers[0].id }]);
  });
});
