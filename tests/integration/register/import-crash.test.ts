import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { runImport } from "#features/register/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { registryFile } from "#tests/factories/registry-files.ts";
import { importRow, makeOffice, recordsOf, sendAndStart } from "#tests/integration/register/import-world.ts";

/** A worker of its own at the import, as another process. */
function worker(importId: Id<"registryImport">): ChildProcess {
  const program = `const { runImport } = await import("#features/register/index.ts");
    await runImport(${JSON.stringify(importId)}); process.exit(0);`;
  const flags = ["--conditions=react-server", "--disable-warning=ExperimentalWarning", "--input-type=module"];
  return spawn(process.execPath, [...flags, "--eval", program], {
    env: { ...process.env, SANAD_DATABASE_ROLE: "worker" },
    stdio: "inherit",
  });
}

/** What is in the register and was counted, without the ids and seals that differ each time. */
async function resultOf(office: Awaited<ReturnType<typeof makeOffice>>, importId: Id<"registryImport">) {
  const { state, processed, created, updated, unchanged } = await importRow(importId);
  const records = await recordsOf(office.chamberId);
  return {
    counts: { state, processed, created, updated, unchanged },
    records: records.map(({ registryNumber, name, town, validUntil }) => [
      registryNumber,
      name,
      town,
      validUntil,
    ]),
    seals: records.filter(({ sealedCin, cinIndex }) => (sealedCin === null) !== (cinIndex === null)).length,
  };
}

const file = registryFile(6000, { badEvery: 40 });

describe("an import whose worker is killed in the middle", () => {
  it("goes on where it stopped and comes to what an undisturbed one comes to", async () => {
    const calm = await makeOffice();
    const whole = await sendAndStart(calm, file);
    await runImport(whole);

    const office = await makeOffice();
    const importId = await sendAndStart(office, file);
    const doomed = worker(importId);
    const gone = once(doomed, "exit");
    while ((await importRow(importId)).processed < 1000) await setTimeout(10);
    doomed.kill("SIGKILL");
    expect(await gone).toEqual([null, "SIGKILL"]);
    // Rows and their number are one transaction: none is in the register uncounted, none is counted and not there.
    const stopped = await importRow(importId);
    expect(stopped.processed).toBeLessThan(stopped.good);
    expect((await recordsOf(office.chamberId)).length).toBe(stopped.processed);

    await runImport(importId);
    expect(await resultOf(office, importId)).toEqual(await resultOf(calm, whole));
  }, 60_000);
});

describe("two workers at the same import", () => {
  it("do every row once between them", async () => {
    const office = await makeOffice();
    const importId = await sendAndStart(office, file);
    await Promise.all([runImport(importId), runImport(importId), runImport(importId)]);
    // One that lost the race stops at once; the one that is ahead ends the work.
    const { counts, records } = await resultOf(office, importId);
    const good = file.rows - file.bad.size;
    expect(counts).toEqual({ state: "done", processed: good, created: good, updated: 0, unchanged: 0 });
    expect(new Set(records.map(([number]) => number)).size).toBe(good);
  }, 60_000);
});
