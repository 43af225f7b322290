import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { provenanceContext } from "#lib/credentials/context.ts";
import { pieceContext } from "#lib/credentials/piece-context.ts";
import { credentialsContext, openBadgesContext, pinned } from "#lib/credentials/pinned.ts";
import { vocabulary } from "#lib/credentials/vocabulary.ts";

const folder = new URL("../../../lib/credentials/contexts/", import.meta.url).pathname;
const files = {
  [credentialsContext]: "credentials-v2.json",
  [openBadgesContext]: "open-badges-3.0.3.json",
};
const sha256 = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex");

describe("pinned contexts", () => {
  it.each(Object.entries(files))("%s has the bytes its digests stand for", (url, file) => {
    const bytes = readFileSync(folder + file);
    const { digests, document } = pinned.get(url) ?? expect.unreachable();
    for (const name of ["sha256", "sha384"] as const) {
      expect(createHash(name).update(bytes).digest("hex")).toBe(digests[name]);
    }
    expect(JSON.parse(bytes.toString("utf8"))).toEqual(document);
  });

  it("have the digest that the Recommendation gives for its own context", () => {
    expect(pinned.get(credentialsContext)?.digests.sha256).toBe(
      "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734",
    );
  });

  it("keep our own vocabularies as they were released", () => {
    const origin = "https://sanad.example";
    expect(sha256(provenanceContext(origin))).toBe(
      "8d5478d7a4d5e2e4d583b6b9daaaebe912faaa9ed6dfe02ae52e88d9b44d7bd9",
    );
    expect(sha256(pieceContext(origin))).toBe(
      "59ab9fc31ea15a9498bf395d714f1fb6ffa8773eb411f9ec0528b2e95d85f4c9",
    );
    expect(sha256(vocabulary(origin))).toBe(
      "457c3f1420f4e4cb00e705cb19f51906d5604e927254b98ccd2d5f25a745df0a",
    );
  });
});
