import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabases } from "#db/client.ts";
import {
  getCheckpoint,
  getWitnesses,
  getWitnessing,
  registerWitness,
  retireWitness,
} from "#features/provenance/index.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { forkedHead, rewriteLog, signedPiece } from "./harm.ts";
import { verifyOffline, witness } from "./outside.ts";
import { serveLog } from "./served.ts";
import { makeWorkshop, type Workshop } from "./workshop.ts";

const origin = "http://localhost:3000";
const system = { actor: systemActor("test") };
const operator = { ar: "جامعة خيالية", fr: "Université fictive", en: "Fictional university" };
const folder = mkdtempSync(join(tmpdir(), "sanad-witness-"));
const state = (n: number) => join(folder, `w${n}.json`);
let served: Awaited<ReturnType<typeof serveLog>>;
let workshop: Workshop;

/** A registered witness with a state file of its own, that trusts the log's key as it is now. */
async function newWitness(n: number): Promise<string> {
  const name = `w${n}.witness.example`;
  const made = await witness("new", "--state", state(n), "--name", name, "--log", `${served.base}/log`);
  const key = /^witness (.*)$/m.exec(made.out)?.[1] ?? "";
  expect(await registerWitness(system, { key, operator, isDemonstration: true })).toMatchObject({ ok: true });
  return name;
}

const run = (n: number) => witness("run", "--state", state(n));
const post = (body: string) => fetch(`${served.base}/log/cosignatures`, { method: "POST", body });

beforeAll(async () => {
  served = await serveLog();
  workshop = await makeWorkshop();
  for (let n = 0; n < 3; n++) await signedPiece(workshop);
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
  await closeDatabases();
});

describe("a witness", () => {
  it("signs the head, and the head, the proof and the script say so", async () => {
    const [first, second] = [await newWitness(1), await newWitness(2)];
    expect(await run(1)).toMatchObject({ code: 0 });
    const note = (await getCheckpoint({})) ?? "";
    expect(note).toContain(`\n\u2014 ${first} `);
    expect(note).not.toContain(`\n\u2014 ${second} `);
    const piece = await signedPiece(workshop);
    // The newest head has no witness yet, and the piece is in no older one.
    const young = await verifyOffline(`${origin}/p/${piece.serial}`, "--via", served.base);
    expect(young.out).toContain("0 of 2 witnesses");
    expect(young.verdict).toBe("authentic");
    expect([await run(1), await run(2)]).toMatchObject([{ code: 0 }, { code: 0 }]);
    await signedPiece(workshop);
    // Now there is a newer head again; the proof is given for the one that both signed.
    const seen = await verifyOffline(`${origin}/p/${piece.serial}`, "--via", served.base);
    expect(seen.out).toContain("2 of 2 witnesses");
    expect(await getWitnessing({ index: 0 })).toMatchObject({ signed: 2, of: 2, areDemonstration: true });
    expect((await getWitnesses({}))[0]).toMatchObject({ name: first, isDemonstration: true });
  });

  it("is counted no longer once it is retired, and its signatures stay", async () => {
    const name = await newWitness(3);
    expect(await run(3)).toMatchObject({ code: 0 });
    const before = await getWitnessing({ index: 0 });
    await retireWitness(system, { name, confirmed: true });
    expect(await getWitnessing({ index: 0 })).toMatchObject({ of: before.of - 1 });
    expect(await getCheckpoint({})).toContain(`\n\u2014 ${name} `);
    await signedPiece(workshop);
    expect(await run(3)).toMatchObject({ code: 1, problems: expect.stringContaining("did not take") });
    expect(await retireWitness(system, { name, confirmed: true })).toMatchObject({
      error: { code: "NOT_FOUND" },
    });
  });

  it("refuses a head that is not signed by the log it knows", async () => {
    const note = (await getCheckpoint({})) ?? "";
    const liar = await serveLog((path) =>
      path === "/log/checkpoint" ? note.replace(/^(\d+)$/m, (size) => String(Number(size) + 1)) : null,
    );
    const file = state(4);
    const made = await witness("new", "--state", file, "--name", "w4.example", "--log", `${liar.base}/log`);
    expect(made.code).toBe(0);
    expect(await witness("run", "--state", file)).toMatchObject({
      code: 1,
      problems: expect.stringContaining("not signed by the log"),
    });
    await liar.close();
  });

  it("does not forget: a second start over its state is refused", async () => {
    const again = await witness("new", "--state", state(1), "--name", "w1.example", "--log", served.base);
    expect(again).toMatchObject({ code: 1, problems: expect.stringContaining("exists") });
  });
});

describe("signatures that are brought", () => {
  it("are taken only of registered witnesses, under heads of ours, and of the right size", async () => {
    expect(await run(1)).toMatchObject({ code: 0 });
    const note = (await getCheckpoint({})) ?? "";
    const [text = ""] = note.split("\n\n");
    expect((await post("nothing")).status).toBe(400);
    expect((await post("x".repeat(9_000))).status).toBe(413);
    const line = `\u2014 w9.example ${Buffer.alloc(76, 1).toString("base64")}`;
    expect((await post(`${text}\n\n${line}\n`)).status).toBe(403);
    const { note: other } = await forkedHead();
    expect((await post(other)).status).toBe(409);
    const own = note.split("\n").find((one) => one.startsWith("\u2014 w1.")) ?? "";
    expect((await post(`${text}\n\n${own}\n`)).status).toBe(200);
    // A signature under one head is none under another.
    const size = Number(text.split("\n")[1]);
    await signedPiece(workshop);
    const [younger = ""] = ((await getCheckpoint({})) ?? "").split("\n\n");
    expect(Number(younger.split("\n")[1])).toBeGreaterThan(size);
    expect((await post(`${younger}\n\n${own}\n`)).status).toBe(403);
  });
});

// Last: what follows rewrites the log of this file.
describe("a log that is rewritten by those who hold its key", () => {
  it("is refused by a witness, which keeps both heads, and told by the script of who kept a head", async () => {
    const kept = join(folder, "kept.txt");
    const piece = await signedPiece(workshop);
    const address = `${origin}/p/${piece.serial}`;
    expect(await run(1)).toMatchObject({ code: 0 });
    expect((await verifyOffline(address, "--via", served.base, "--kept", kept)).verdict).toBe("authentic");
    const before = readFileSync(kept, "utf8");

    await rewriteLog(0);
    await signedPiece(workshop);
    // Whoever comes for the first time sees nothing wrong: the new book is in order by itself.
    const fresh = await signedPiece(workshop);
    const naive = await verifyOffline(`${origin}/p/${fresh.serial}`, "--via", served.base);
    expect(naive.verdict, naive.out).toBe("authentic");

    const told = await verifyOffline(address, "--via", served.base, "--kept", kept);
    expect(told).toMatchObject({
      verdict: "forged",
      because: expect.stringContaining("the log was rewritten"),
    });
    expect(readFileSync(kept, "utf8")).toBe(before);

    expect(await run(1)).toMatchObject({ code: 3, problems: expect.stringContaining("rewritten") });
    const [evidence = ""] = readdirSync(folder).filter((name) => name.includes("w1.json.fork-"));
    const both = readFileSync(join(folder, evidence), "utf8");
    expect(both.match(/^localhost:3000\/log$/gm)).toHaveLength(2);
    // It signs nothing of this log again, whatever is shown to it.
    expect(await run(1)).toMatchObject({ code: 3 });
    expect(((await getCheckpoint({})) ?? "").includes("\u2014 w1.")).toBe(false);
  });
});
