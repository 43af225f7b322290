import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { audit } from "#db/schema/audit.ts";
import { duplicateCase, identityIndex, registryRecord } from "#db/schema/register.ts";
import { document } from "#db/schema/vault.ts";
import {
  abandonImport,
  importBatch,
  importPage,
  listImports,
  problemRows,
  receiveImport,
  resumeImport,
  runImport,
  startImport,
} from "#features/register/index.ts";
import { privateStorage } from "#lib/adapters/storage/index.ts";
import { blindIndex } from "#lib/crypto/blind-index.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { readCsv } from "#lib/csv/read-csv.ts";
import { newId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeCraft } from "#tests/factories/crafts.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf } from "#tests/factories/people.ts";
import { registryFile } from "#tests/factories/registry-files.ts";
import {
  importRow,
  makeOffice,
  recordsOf,
  send,
  sendAndStart,
} from "#tests/integration/register/import-world.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? "OK" : answer.error?.code);

describe("a registry file that is sent", () => {
  it("changes nothing in the register, and lies in the store as nobody can read it", async () => {
    const office = await makeOffice();
    const importId = await send(office, registryFile(20), "dossier/liste 2027.csv");
    expect(await recordsOf(office.chamberId)).toEqual([]);
    const row = await importRow(importId);
    expect(row).toMatchObject({ state: "previewed", fileName: "liste 2027.csv", rows: 20, good: 20, bad: 0 });
    const [file] = await owner().select().from(document).where(eq(document.id, row.documentId));
    const stored = await privateStorage().get(file?.storageKey ?? "");
    const text = Buffer.from(await new Response(stored?.body).arrayBuffer()).toString("latin1");
    expect(text).not.toContain("DEMO-000001");
    expect(text).not.toContain("XX000001");
  });

  it.each([
    ["is no text", Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), "CSV_UNREADABLE", undefined],
    ["is in another encoding", Uint8Array.from([0x46, 0xe8, 0x73]), "CSV_UNREADABLE", undefined],
    ["has headings alone", utf8("nia,name_fr,activity,category,town\n"), "NO_ROWS", undefined],
    ["lacks columns", utf8("nia,name_fr\n1234,x\n"), "COLUMNS_MISSING", ["activity", "category", "town"]],
    [
      "has a column twice",
      utf8("nia,NIA,name_fr,activity,category,town\n1,1,1,1,1,1\n"),
      "COLUMN_TWICE",
      ["registry_number"],
    ],
  ])("is refused and not kept when it %s", async (_, bytes, code, columns) => {
    const { chamberId, context } = await makeOffice();
    const answer = await receiveImport(context, { chamberId, fileName: "x.csv", bytes });
    expect(answer).toEqual({ ok: false, error: { code, ...(columns ? { details: { columns } } : {}) } });
    expect(await owner().select().from(document).where(eq(document.chamberId, chamberId))).toEqual([]);
  });

  it("is shown with its first rows as they would be taken, CIN and phone masked", async () => {
    const office = await makeOffice();
    const importId = await send(office, registryFile(40, { badEvery: 10 }));
    const { file, preview } = unwrap(await importPage(office.context, importId));
    expect([file.rows, file.good, file.bad]).toEqual([40, 36, 4]);
    expect(preview?.rows).toHaveLength(20);
    expect(preview?.rows[0]).toEqual({
      line: 2,
      number: "DEMO-000001",
      nameAr: "شخص خيالي 1",
      nameFr: "Personne Fictive 1",
      activity: "Tissage, tapis",
      category: "maalem",
      town: "Meknès",
      validFrom: "2026-04-01",
      validUntil: "2031-03-31",
      maskedCin: "•••001",
      maskedPhone: null,
    });
    const answered = JSON.stringify({ file, preview });
    expect(answered).not.toMatch(/XX\d{3}/);
    expect(answered).not.toMatch(/\+?2126|060000/);
  });

  it("is taken by a manager too, and by nobody else of the chamber or of another one", async () => {
    const manager = await makeOffice("manager");
    const importId = await send(manager, registryFile(2));
    const { chamberId } = manager;
    const verifier = { actor: actorOf(manager.person, [{ role: "verifier", chamberId }]) };
    const stranger = (await makeOffice()).context;
    for (const context of [verifier, stranger, { actor: actorOf(manager.person) }]) {
      const sent = await receiveImport(context, {
        chamberId,
        fileName: "x.csv",
        bytes: registryFile(1).bytes,
      });
      const answers = [
        sent,
        await listImports(context, { chamberId }),
        await importPage(context, importId),
        await startImport(context, { importId }),
        await abandonImport(context, { importId }),
        await problemRows(context, importId, "fr"),
      ];
      expect(answers.map(codeOf)).toEqual(answers.map(() => "NOT_FOUND"));
    }
    expect((await importRow(importId)).state).toBe("previewed");
  });
});

describe("agreeing to a file", () => {
  it("asks for a second factor of the last ten minutes", async () => {
    const office = await makeOffice();
    const importId = await send(office, registryFile(2));
    const stale = new Date(Date.now() - 11 * 60_000);
    const actor = actorOf(office.person, [{ role: "registrar", chamberId: office.chamberId }], stale);
    expect(codeOf(await startImport({ actor }, { importId }))).toBe("STEP_UP_REQUIRED");
  });

  it("works once, for one file of the chamber at a time, and not for a file without a good row", async () => {
    const office = await makeOffice();
    const importId = await sendAndStart(office, registryFile(2));
    expect(codeOf(await startImport(office.context, { importId }))).toBe("IMPORT_STATE");
    expect(codeOf(await abandonImport(office.context, { importId }))).toBe("IMPORT_STATE");
    const second = await send(office, registryFile(3));
    expect(codeOf(await startImport(office.context, { importId: second }))).toBe("IMPORT_RUNNING");
    await runImport(importId);
    expect(codeOf(await startImport(office.context, { importId: second }))).toBe("OK");
    const spoiled = await send(office, registryFile(2, { edit: () => ({ town: "" }) }));
    expect(codeOf(await startImport(office.context, { importId: spoiled }))).toBe("NOTHING_TO_IMPORT");
  });

  it("lets one of two files begin when two people agree at once", async () => {
    const office = await makeOffice();
    const files = [await send(office, registryFile(2)), await send(office, registryFile(3))];
    const answers = await Promise.all(files.map((importId) => startImport(office.context, { importId })));
    expect(answers.map(codeOf).sort()).toEqual(["IMPORT_RUNNING", "OK"]);
  });

  it("is one entry in the audit chain, and its end another, with figures and no names", async () => {
    const office = await makeOffice();
    const importId = await sendAndStart(office, registryFile(30, { badEvery: 10 }));
    await runImport(importId);
    const entries = await owner().select().from(audit).where(eq(audit.object, importId)).orderBy(audit.seq);
    expect(entries.map(({ action, actor, detail }) => [action, actor, JSON.parse(detail)])).toEqual([
      ["register.import-start", office.person.id, { rows: 30, good: 27, bad: 3 }],
      ["register.import-finish", "system:register.import", { created: 27, updated: 0, unchanged: 0, bad: 3 }],
    ]);
  });
});

describe("rows that are taken", () => {
  it("hold what the file said, CIN and phone sealed to their row", async () => {
    const office = await makeOffice();
    const craft = await makeCraft(owner());
    const file = registryFile(3, { edit: (n) => (n === 3 ? { craft: craft.key } : {}) });
    await runImport(await sendAndStart(office, file));
    const [first, , third] = await recordsOf(office.chamberId);
    expect(first).toMatchObject({
      registryNumber: "DEMO-000001",
      name: { ar: "شخص خيالي 1", fr: "Personne Fictive 1" },
      category: "maalem",
      validFrom: "2026-04-01",
      craftId: null,
      cinIndex: blindIndex("cin", office.chamberId, "XX000001"),
      sealedPhone: null,
    });
    expect(third).toMatchObject({ activity: "Poterie et zellige", craftId: craft.id, validUntil: null });
    const place = (column: string) => ({ table: "registry_record", column, row: third?.id ?? "" });
    expect(unseal(third?.sealedCin ?? "", place("sealed_cin"))).toBe("XX000003");
    expect(unseal(third?.sealedPhone ?? "", place("sealed_phone"))).toBe("+212600000003");
  });

  it("change when a later file says something else, stay when it says the same or nothing of them", async () => {
    const office = await makeOffice();
    await runImport(await sendAndStart(office, registryFile(10)));
    const before = await recordsOf(office.chamberId);
    // Rows 1 to 8 again: 2 moved, 5 has another CIN and is written with a space; 9 and 10 are not in the file.
    const later = registryFile(8, {
      edit: (n) =>
        n === 2 ? { town: "Rabat" } : n === 5 ? { cin: "YY5", registry_number: "demo 000005" } : {},
    });
    const importId = await sendAndStart(office, later);
    expect(await importRow(importId)).toMatchObject({ toCreate: 0, toUpdate: 2, toKeep: 6 });
    await runImport(importId);
    expect(await importRow(importId)).toMatchObject({ created: 0, updated: 2, unchanged: 6 });
    const after = await recordsOf(office.chamberId);
    expect(after).toHaveLength(10);
    const changed = after.filter((row) => !before.some((old) => JSON.stringify(old) === JSON.stringify(row)));
    expect(changed.map(({ registryNumber, town, importId: by }) => [registryNumber, town, by])).toEqual([
      ["DEMO 000005", before[4]?.town, importId],
      ["DEMO-000002", "Rabat", importId],
    ]);
    expect(changed.map(({ id }) => id).sort()).toEqual([before[4]?.id, before[1]?.id].sort());
    const sealed = changed[0];
    const place = { table: "registry_record", column: "sealed_cin", row: sealed?.id ?? "" };
    expect(unseal(sealed?.sealedCin ?? "", place)).toBe("YY5");
  });

  it("open a case for the federation when another chamber knows the number or the CIN, and follow their changes", async () => {
    const fes = await makeOffice();
    const souss = await makeOffice();
    const own = (n: number) => ({ registry_number: `CASE-${fes.chamberId.slice(-6)}-${n}`, cin: `Z${n}` });
    await runImport(await sendAndStart(fes, registryFile(3, { edit: own })));
    const subjects = await recordsOf(fes.chamberId);
    // The same number as row 1 of the other file under another CIN; the same CIN as row 2 under another number.
    const theirs = (n: number) =>
      n === 1
        ? { ...own(1), cin: "Q1" }
        : { registry_number: `OTHER-${souss.chamberId.slice(-6)}-${n}`, cin: `Z${n}` };
    await runImport(await sendAndStart(souss, registryFile(2, { edit: theirs })));
    const casesOf = () =>
      owner().select().from(duplicateCase).where(eq(duplicateCase.secondChamberId, souss.chamberId));
    const cases = await casesOf();
    expect(cases.map(({ kind, firstSubject }) => [kind, firstSubject]).sort()).toEqual([
      ["cin", subjects[1]?.id],
      ["registry_number", subjects[0]?.id],
    ]);
    // Again, and with the CIN taken out: no second case, and the index forgets what the file no longer says.
    const mended = registryFile(2, { edit: (n) => ({ ...theirs(n), cin: "" }) });
    await runImport(await sendAndStart(souss, mended));
    expect(await casesOf()).toHaveLength(2);
    const known = and(eq(identityIndex.chamberId, souss.chamberId), eq(identityIndex.kind, "cin"));
    expect(await owner().select().from(identityIndex).where(known)).toEqual([]);
  });
});

describe("what identifies a person", () => {
  it("stands in clear in no table, audit entry or job", async () => {
    const office = await makeOffice();
    const edit = (n: number) => ({
      cin: `QW98765${n}`,
      phone: `069876543${n}`,
      ...(n === 3 ? { town: "" } : {}),
    });
    const importId = await sendAndStart(office, registryFile(3, { edit }));
    await runImport(importId);
    const tables = [
      ...[
        "registry_record",
        "registry_import",
        "registry_import_problem",
        "identity_index",
        "duplicate_case",
      ],
      ...["document", "audit", "pgboss.job"],
    ];
    const texts: string[] = [];
    for (const table of tables) {
      const { rows } = (await owner().execute(
        `select row_to_json(t)::text as x from ${table} t`,
      )) as unknown as {
        rows: { x: string }[];
      };
      texts.push(...rows.map(({ x }) => x));
    }
    expect(texts.filter((text) => text.includes(importId)).length).toBeGreaterThan(3);
    expect(texts.filter((text) => /QW98765|69876543/.test(text))).toEqual([]);
  });
});

describe("refused rows", () => {
  it("come back as they were sent with line and reason, can be mended, and then are taken", async () => {
    const office = await makeOffice();
    const file = registryFile(20, { badEvery: 10 });
    const importId = await sendAndStart(office, file);
    await runImport(importId);
    const text = unwrap(await problemRows(office.context, importId, "fr"));
    const { header, rows } = readCsv(utf8(text));
    expect(header.slice(0, 3)).toEqual(["Ligne du fichier", "Raison du refus", "registry_number"]);
    expect(rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
      ["12", "Ville\u00a0: case vide", "DEMO-000010"],
      ["22", "Numéro d’identité de l’artisanat\u00a0: ce n’est pas un numéro d’artisan", "رقم"],
    ]);
    const mended = text
      .replace(/(Poterie|Zellige|Dinanderie|[^;]+);;maalem;;/, "$1;;maalem;Fès;")
      .replace("رقم", "DEMO-20");
    const next = await sendAndStart(office, { bytes: utf8(mended) });
    expect(await importRow(next)).toMatchObject({ rows: 2, good: 2, bad: 0 });
    await runImport(next);
    expect(await recordsOf(office.chamberId)).toHaveLength(20);
  });

  it("keep their columns when they are still bad the second time", async () => {
    const office = await makeOffice();
    const first = unwrap(
      await problemRows(office.context, await send(office, registryFile(10, { badEvery: 10 })), "ar"),
    );
    const second = unwrap(
      await problemRows(office.context, await send(office, { bytes: utf8(first) }), "ar"),
    );
    expect(readCsv(utf8(second)).header).toEqual(readCsv(utf8(first)).header);
  });

  it("are given to who has just given a second factor, and each time is in the audit chain", async () => {
    const office = await makeOffice();
    const importId = await send(office, registryFile(10, { badEvery: 10 }));
    const { person, chamberId } = office;
    const stale = actorOf(person, [{ role: "registrar", chamberId }], new Date(Date.now() - 11 * 60_000));
    expect(codeOf(await problemRows({ actor: stale }, importId, "fr"))).toBe("STEP_UP_REQUIRED");
    unwrap(await problemRows(office.context, importId, "fr"));
    const entries = await owner().select().from(audit).where(eq(audit.object, importId));
    expect(entries.map(({ action, detail }) => [action, detail])).toEqual([
      ["register.import-problems", '{"rows":1}'],
    ]);
  });
});

describe("a file that is given up", () => {
  it("is shredded, and stays in the list", async () => {
    const office = await makeOffice();
    const importId = await send(office, registryFile(5));
    unwrap(await abandonImport(office.context, { importId }));
    const { documentId, state } = await importRow(importId);
    expect(state).toBe("abandoned");
    const [file] = await owner().select().from(document).where(eq(document.id, documentId));
    expect([file?.sealedKey, file?.shreddedWhy]).toEqual([null, "withdrawn"]);
    expect(codeOf(await problemRows(office.context, importId, "fr"))).toBe("IMPORT_STATE");
    const { imports } = unwrap(await listImports(office.context, { chamberId: office.chamberId }));
    expect(imports.map(({ id }) => id)).toEqual([importId]);
    expect(codeOf(await importPage(office.context, importId))).toBe("OK");
  });
});

describe("an import that stops", () => {
  it("says so, and goes on when somebody asks once the store answers again", async () => {
    const office = await makeOffice();
    const importId = await sendAndStart(office, registryFile(5));
    const { documentId } = await importRow(importId);
    const [file] = await owner().select().from(document).where(eq(document.id, documentId));
    const lost = { storageKey: `vault/${newId("document").slice(4)}` };
    await owner().update(document).set(lost).where(eq(document.id, documentId));
    await expect(runImport(importId)).rejects.toThrow();
    expect((await importRow(importId)).state).toBe("failed");
    await owner()
      .update(document)
      .set({ storageKey: file?.storageKey ?? "" })
      .where(eq(document.id, documentId));
    unwrap(await resumeImport(office.context, { importId }));
    expect(codeOf(await resumeImport(office.context, { importId }))).toBe("IMPORT_STATE");
    await runImport(importId);
    expect(await importRow(importId)).toMatchObject({ state: "done", created: 5 });
  });

  it("is taken in several runs when it is long: the next one is queued with the rows of this one", async () => {
    const office = await makeOffice();
    const importId = await sendAndStart(office, registryFile(5));
    const queued = async () => {
      const { rows } = (await owner().execute(
        `select count(*)::int as n from pgboss.job where name = 'register.import' and data::text like '%${importId}%'`,
      )) as unknown as { rows: { n: number }[] };
      return rows[0]?.n;
    };
    expect(await queued()).toBe(1);
    const system = { actor: systemActor("test") };
    unwrap(await importBatch(system, { importId, from: 0, rows: [], goesOnLater: true }));
    expect(await queued()).toBe(2);
    const ahead = await importBatch(system, { importId, from: 500, rows: [], goesOnLater: true });
    expect(codeOf(ahead)).toBe("IMPORT_STATE");
    expect(await queued()).toBe(2);
  });

  it("goes on by itself when the queue tries again", async () => {
    const office = await makeOffice();
    const importId = await sendAndStart(office, registryFile(5));
    await owner().execute(`update registry_import set state = 'failed' where id = '${importId}'`);
    await runImport(importId);
    expect((await importRow(importId)).state).toBe("done");
  });
});

describe("records of a chamber's file", () => {
  it("are seen by SQL as app_rw by nobody of another chamber", async () => {
    const fes = await makeOffice();
    await runImport(await sendAndStart(fes, registryFile(3)));
    const souss = await makeOffice();
    const { held, imports } = unwrap(await listImports(souss.context, { chamberId: souss.chamberId }));
    expect([held, imports]).toEqual([0, []]);
    const { withActorSettings } = await import("#db/actor-settings.ts");
    const { database } = await import("#db/client.ts");
    const { settingsOf } = await import("#lib/kernel/actor.ts");
    const seen = await withActorSettings(database(), settingsOf(souss.actor), (tx) =>
      tx.select().from(registryRecord),
    );
    expect(seen).toEqual([]);
  });
});
