import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { registryImportProblem } from "#db/schema/register.ts";
import { runImport, startImport } from "#features/register/index.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { registryFile } from "#tests/factories/registry-files.ts";
import { importRow, makeOffice, recordsOf, send } from "#tests/integration/register/import-world.ts";

describe("a registry file of 10,000 rows, 3 in 100 bad", () => {
  it("is in the register within 30 seconds, every bad row named, and changes nothing when sent again", async () => {
    const office = await makeOffice();
    const file = registryFile(10_000, { badEvery: 33 });
    expect(file.bad.size / file.rows).toBeGreaterThanOrEqual(0.03);
    const started = performance.now();

    const importId = await send(office, file);
    unwrap(await startImport(office.context, { importId }));
    const steps: number[] = [];
    const watch = setInterval(async () => steps.push((await importRow(importId)).processed), 100);
    await runImport(importId);
    clearInterval(watch);
    const seconds = (performance.now() - started) / 1000;
    expect(seconds).toBeLessThan(30);

    const good = file.rows - file.bad.size;
    expect(await importRow(importId)).toMatchObject({
      ...{ state: "done", rows: file.rows, good, bad: file.bad.size },
      ...{ toCreate: good, toUpdate: 0, toKeep: 0 },
      ...{ processed: good, created: good, updated: 0, unchanged: 0 },
    });
    // Progress was there to be seen while it went on.
    expect(steps.some((step) => step > 0 && step < good)).toBe(true);
    const problems = await owner()
      .select()
      .from(registryImportProblem)
      .where(eq(registryImportProblem.importId, importId))
      .orderBy(asc(registryImportProblem.line));
    expect(problems.map(({ line, problems: [first] }) => [line, first?.code])).toEqual([...file.bad]);

    const before = await recordsOf(office.chamberId);
    const again = await send(office, file);
    unwrap(await startImport(office.context, { importId: again }));
    await runImport(again);
    expect(await importRow(again)).toMatchObject({
      ...{ state: "done", toCreate: 0, toUpdate: 0, toKeep: good },
      ...{ processed: good, created: 0, updated: 0, unchanged: good },
    });
    expect(await recordsOf(office.chamberId)).toEqual(before);
  }, 120_000);
});
