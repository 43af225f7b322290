import { describe, expect, it, vi } from "vitest";
import { hear } from "#lib/cache/stamps.mjs";
import { keptDocument } from "#lib/http/kept-document.ts";

let names = 0;
/** A document of its own address and tag, that counts how often it was made. */
function subject(values: unknown[] = [{ n: 1 }, { n: 2 }]) {
  const name = `kept-${++names}`;
  const make = vi.fn(async () => values[Math.min(make.mock.calls.length, values.length) - 1]);
  const about = { type: "application/vc", keep: "minutes", tags: [name], make } as const;
  const ask = (headers: Record<string, string> = {}) =>
    keptDocument(new Request(`https://sanad.example/${name}`, { headers }), about);
  return { name, make, ask };
}

describe("a document for tools that is kept in memory", () => {
  it("is made once, until its tag is stamped", async () => {
    const { name, make, ask } = subject();
    expect(await (await ask())?.json()).toEqual({ n: 1 });
    expect(await (await ask())?.json()).toEqual({ n: 1 });
    expect(make).toHaveBeenCalledTimes(1);
    hear([name], Date.now() + 1);
    expect(await (await ask())?.json()).toEqual({ n: 2 });
  });

  it("is not sent again to whoever has it, and is once it changed", async () => {
    const { name, ask } = subject();
    const etag = (await ask())?.headers.get("etag") ?? "";
    const again = await ask({ "if-none-match": `"other", ${etag}` });
    expect(again?.status).toBe(304);
    expect(await again?.text()).toBe("");
    expect((await ask({ "if-none-match": `W/${etag}` }))?.status).toBe(304);
    hear([name], Date.now() + 1);
    const changed = await ask({ "if-none-match": etag });
    expect(changed?.status).toBe(200);
    expect(changed?.headers.get("etag")).not.toBe(etag);
  });

  it("is made again when it was stamped while it was being made", async () => {
    const { name, make, ask } = subject();
    make.mockImplementationOnce(async () => {
      hear([name]);
      return { n: "old" };
    });
    await ask();
    expect(await (await ask())?.json()).toEqual({ n: 2 });
  });

  it("is null when there is none, and is looked for again", async () => {
    const { ask } = subject([null, { n: 1 }]);
    expect(await ask()).toBeNull();
    expect((await ask())?.status).toBe(200);
  });
});
