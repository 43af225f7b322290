import { describe, expect, it } from "vitest";
import { GET as media } from "#app/media/[...path]/route.ts";
import { storage } from "#lib/adapters/storage/index.ts";

describe("media", () => {
  const get = (path: string[], headers: Record<string, string> = {}) =>
    media(new Request("http://localhost:3000/media", { headers }), { params: Promise.resolve({ path }) });

  it("serves a stored picture as what it is, for ever", async () => {
    const bytes = new Uint8Array([1, 2, 3, 250]);
    await storage().put("pieces/abc-320.webp", bytes, "image/webp");
    const answer = await get(["pieces", "abc-320.webp"]);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/webp",
      "content-length": "4",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    });
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
    const again = await get(["pieces", "abc-320.webp"], {
      "if-none-match": answer.headers.get("etag") ?? "",
    });
    expect(again.status).toBe(304);
  });

  it("refuses to serve what is stored under another kind of name", async () => {
    for (const key of ["pieces/abc-320.svg", "pieces/abc.webp", "pieces/page-320.html", "private/card.pdf"]) {
      await storage().put(key, new Uint8Array([1]), "application/octet-stream");
      expect((await get(key.split("/"))).status, key).toBe(404);
    }
  });

  it.each([
    [["..", "..", "etc", "passwd-320.webp"]],
    [["pieces", "..", "..", "secret-320.webp"]],
    [["pieces", "../../secret-320.webp"]],
    [["pieces", "..\\..\\secret-320.webp"]],
    [["pieces", "%2e%2e%2fsecret-320.webp"]],
    [["", "etc", "passwd-320.webp"]],
    [["pieces", ".hidden-320.webp"]],
    [["pieces", "abc-320.webp\u0000.png"]],
    [["pieces", "abc-320.webp", ""]],
    [["pieces", "nothing-here-320.webp"]],
    [[]],
  ])("answers 404 for %j", async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe("Not found\n");
  });
});
