import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabases } from "#db/client.ts";
import { type Harm, harms } from "./cases.ts";
import { harmedPiece } from "./harm.ts";
import { verifyOffline } from "./outside.ts";
import { serveLog } from "./served.ts";
import { makeWorkshop } from "./workshop.ts";

const origin = "http://localhost:3000";
let served: Awaited<ReturnType<typeof serveLog>>;

beforeAll(async () => {
  served = await serveLog();
});
afterAll(async () => {
  await served.close();
  await closeDatabases();
});

/** What the script must give as its reason: the right word for a wrong reason is luck. */
const reasons: Record<Harm, RegExp> = {
  none: /^$/,
  revoked: /took it back/,
  suspended: /took it back/,
  expired: /time is over/,
  tampered: /signature does not hold/,
  wrong_issuer: /key that the issuer does not publish: .*chamber-/,
  unknown_key: /key that the issuer does not publish/,
  stale_list: /list ran out on 2026-01-01T01:00:00Z/,
  suspended_beside_stale: /took it back/,
  endless_list: /revocation list is not in order: a date that is none/,
  ended_key_list: /revocation list is not in order: signed on .* with a key that ended on/,
  ended_key: /^signed on .* with a key that ended on/,
  log_entry_missing: /no entry for this credential/,
  log_forked: /does not lead to its head/,
  log_entry_wrong: /entry is of something else/,
  no_record: /no record was signed/,
};

describe("the script for checking without us", () => {
  it.each(Object.entries(harms) as [Harm, string][])("after %s says %s", async (harm, word) => {
    const serial = await harmedPiece(await makeWorkshop(), harm);
    const seen = await verifyOffline(`${origin}/p/${serial}`, "--via", served.base);
    expect(seen.verdict, seen.out).toBe(word);
    expect(seen.because).toMatch(reasons[harm]);
    expect(seen.code === 0).toBe(word === "authentic");
  });

  it("cannot check, and never says authentic, when the site does not answer", async () => {
    const seen = await verifyOffline(`${origin}/p/T-0000000000`, "--via", "http://127.0.0.1:9");
    expect(seen.verdict).toBe("cannot_check");
    expect(seen.code).toBe(2);
  });

  it("does not take one piece's record for another's, nor another site's for this one's", async () => {
    const workshop = await makeWorkshop();
    const mine = await harmedPiece(workshop, "none");
    const other = await harmedPiece(workshop, "none");
    const swapped = await serveLog((path) => (path === `/p/${mine}` ? (lies[0] ?? null) : null));
    const lies = [await (await fetch(`${served.base}/p/${other}`, { headers: vc })).text()];
    const seen = await verifyOffline(`${origin}/p/${mine}`, "--via", swapped.base);
    expect(seen).toMatchObject({ verdict: "forged", because: expect.stringContaining("another piece") });
    const elsewhere = await verifyOffline(`http://elsewhere.example/p/${mine}`, "--via", served.base);
    expect(elsewhere).toMatchObject({ verdict: "forged", because: expect.stringContaining("is not one of") });
    await swapped.close();
  });

  it("asks no site over plain http, follows a site to no other, and names the mirror it reads", async () => {
    const plain = await verifyOffline("http://elsewhere.example/p/T-0000000000");
    expect(plain).toMatchObject({ code: 1, problems: expect.stringContaining("plain http") });
    const leading = createServer((_, answer) => answer.writeHead(302, { location: served.base }).end());
    await new Promise<void>((done) => leading.listen(0, "127.0.0.1", done));
    const { port } = leading.address() as AddressInfo;
    const led = await verifyOffline(`http://127.0.0.1:${port}/p/T-0000000000`);
    expect(led).toMatchObject({
      verdict: "cannot_check",
      because: expect.stringContaining("leads elsewhere"),
    });
    await new Promise((done) => leading.close(done));
    const serial = await harmedPiece(await makeWorkshop(), "none");
    const seen = await verifyOffline(`${origin}/p/${serial}`, "--via", served.base);
    expect(seen.out).toMatch(new RegExp(`^issuer .*from the mirror ${served.base}$`, "m"));
  });
});

const vc = { accept: "application/vc" };
