import { expect, it } from "vitest";
import type { Made } from "#lib/shelf/make-page.ts";
import { Body, type Page } from "#lib/shelf/page.ts";
import { Shelf } from "#lib/shelf/shelf.ts";

/** A shelf on a clock that stands still, whose pages are finished when the test says so. */
function bench({ life = 300_000 } = {}) {
  const state = { now: 1_000, heard: new Map<string, number>(), made: 0 };
  const waiting: ((made: Made) => void)[] = [];
  const since: number[] = [];
  const shelf = new Shelf({
    mostBytes: 1_000_000,
    now: () => state.now,
    stampedSince: (tags, from) => tags.some((tag) => (state.heard.get(tag) ?? 0) >= from),
    make: (_path, begun) => {
      state.made++;
      since.push(begun);
      return new Promise((resolve) => {
        waiting.push(resolve);
      });
    },
  });
  const page = (words: string): Page => ({
    status: 200,
    headers: [],
    body: new Body(Buffer.from(words)),
    tags: ["piece:1"],
    since: since.at(-1) ?? 0,
    until: state.now + life,
  });
  const finish = (made: Made) => waiting.shift()?.(made);
  const wordsOf = async (taken: ReturnType<Shelf["take"]>) => (await taken)?.body.plain.toString();
  return { shelf, state, page, finish, wordsOf };
}

it("makes a page once for sixty-four who ask at the same time", async () => {
  const { shelf, state, page, finish, wordsOf } = bench();
  const asked = Array.from({ length: 64 }, () => shelf.take("/fr"));
  finish(page("one"));
  expect(new Set(await Promise.all(asked.map(wordsOf)))).toEqual(new Set(["one"]));
  expect(state.made).toBe(1);
});

it("answers from memory without a promise once a page is there", async () => {
  const { shelf, page, finish } = bench();
  const first = shelf.take("/fr");
  finish(page("one"));
  await first;
  expect(shelf.take("/fr")).toMatchObject({ status: 200 });
});

it("makes a page again after one of its tags was stamped, and not after another's", async () => {
  const { shelf, state, page, finish, wordsOf } = bench();
  const first = shelf.take("/fr");
  finish(page("one"));
  await first;
  state.now += 10;
  state.heard.set("piece:2", state.now);
  expect(shelf.take("/fr")).not.toBeInstanceOf(Promise);
  state.heard.set("piece:1", state.now);
  const again = Array.from({ length: 64 }, () => shelf.take("/fr"));
  await new Promise((resolve) => setTimeout(resolve, 10));
  finish(page("two"));
  expect(new Set(await Promise.all(again.map(wordsOf)))).toEqual(new Set(["two"]));
  expect(state.made).toBe(2);
});

it("gives nobody a page that was begun before a change which was made before they asked", async () => {
  const { shelf, state, page, finish, wordsOf } = bench();
  const early = shelf.take("/fr");
  state.now += 10;
  state.heard.set("piece:1", state.now);
  state.now += 10;
  const late = shelf.take("/fr");
  finish(page("old"));
  expect(await wordsOf(early)).toBe("old");
  await Promise.resolve();
  finish(page("new"));
  expect(await wordsOf(late)).toBe("new");
  expect(state.made).toBe(2);
});

it("makes a page once for those who come in the millisecond of a change and right after it", async () => {
  const { shelf, state, page, finish, wordsOf } = bench();
  const first = shelf.take("/fr");
  finish(page("one"));
  await first;
  state.now += 10;
  state.heard.set("piece:1", state.now);
  const now = [shelf.take("/fr"), shelf.take("/fr")];
  state.now += 1;
  const after = shelf.take("/fr");
  await new Promise((resolve) => setTimeout(resolve, 10));
  finish(page("two"));
  await new Promise((resolve) => setTimeout(resolve));
  finish(page("three"));
  expect(await Promise.all([...now, after].map(wordsOf))).toEqual(["two", "two", "two"]);
  expect(state.made).toBe(2);
});

it("distrusts a render that somebody sent past the shelf had begun", async () => {
  const { shelf, state, page, finish, wordsOf } = bench();
  const passed = shelf.pass("/fr");
  state.now += 10;
  state.heard.set("piece:1", state.now);
  state.now += 10;
  const asked = shelf.take("/fr");
  finish(page("old"));
  passed();
  await new Promise((resolve) => setTimeout(resolve));
  finish(page("new"));
  expect(await wordsOf(asked)).toBe("new");
});

it("counts a render behind our back from when Next was asked", async () => {
  const { shelf, state, page, finish, wordsOf } = bench();
  const first = shelf.take("/fr");
  state.now += 20;
  finish({ ...page("old"), until: state.now - 20 });
  expect(await wordsOf(first)).toBe("old");
  state.now += 10;
  const again = shelf.take("/fr");
  finish(page("new"));
  expect(await again).toMatchObject({ since: 1_000 });
});

it("makes a page again when its time has run out", async () => {
  const { shelf, state, page, finish } = bench();
  const first = shelf.take("/fr");
  finish(page("one"));
  await first;
  state.now += 300_001;
  expect(shelf.take("/fr")).toBeInstanceOf(Promise);
});

it("keeps no failure, and asks again at the next visit", async () => {
  const { shelf, state, finish } = bench();
  const first = shelf.take("/fr");
  finish("failed");
  expect(await first).toBeNull();
  void shelf.take("/fr");
  expect(state.made).toBe(2);
});

it("sends what may not be shared past the shelf without making it twice", async () => {
  const { shelf, state, finish } = bench();
  const first = shelf.take("/fr/cart");
  finish("aside");
  expect(await first).toBeNull();
  expect(shelf.take("/fr/cart")).toBeNull();
  expect(state.made).toBe(1);
});
