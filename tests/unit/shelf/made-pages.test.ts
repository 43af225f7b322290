import { expect, it } from "vitest";
import { awaitMade, noteMade } from "#lib/cache/made-pages.mjs";

const keyOf = (path: string) => `/route-cache/APP_PAGE/0a1b/$${path}`;

it.each([
  ["/ar/pieces/%D8%B7%D8%A8%D9%82", "/ar/pieces/طبق"],
  ["/fr/pieces/a%2Fb%3F", "/fr/pieces/a%2Fb%3F"],
  ["/fr/pieces/100%25", "/fr/pieces/100%"],
  ["/fr/pieces/%2541", "/fr/pieces/%41"],
  ["/fr/pieces/plain", "/fr/pieces/plain"],
])("hears word of %s under Next's name for it", async (path, name) => {
  const word = awaitMade(path);
  noteMade(keyOf(name), { tags: ["a"], madeAt: 1 });
  word.stop();
  expect(await word.page).toEqual({ tags: ["a"], madeAt: 1 });
});

it("never takes word of one page for another's", async () => {
  const word = awaitMade("/fr/pieces/A");
  noteMade(keyOf("/fr/pieces/%41"), { tags: ["other"], madeAt: 1 });
  word.stop();
  expect([await word.page, word.latest()]).toEqual([null, null]);
});

it("tells the last word, because Next reads an old page before it makes a new one", async () => {
  const word = awaitMade("/fr");
  noteMade(keyOf("/fr"), { tags: [], madeAt: 1 });
  noteMade(keyOf("/fr"), { tags: [], madeAt: 2, isRendered: true });
  word.stop();
  expect(word.latest()).toMatchObject({ madeAt: 2 });
});
