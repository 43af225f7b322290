import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { audit } from "#db/schema/audit.ts";
import { coverExchange } from "#db/schema/cover.ts";
import { document } from "#db/schema/vault.ts";
import {
  bringAnswers,
  carryOutAnswers,
  coverOfMaker,
  discardAnswers,
  exportFile,
  getAnswers,
  listExchanges,
  sweepAnswers,
  withdrawCoverConsent,
} from "#features/cover/index.ts";
import { readDocument } from "#features/vault/index.ts";
import { readCsv } from "#lib/csv/read-csv.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { agree, agreeAs, type Maker, makeMaker, makeOffice, type Office, rowOf } from "./makers.ts";

const now = new Date("2026-11-25T10:00:00Z");
let office: Office;
let maker: Maker;

beforeEach(async () => {
  office = await makeOffice();
  maker = await makeMaker(office.chamberId, { name: { ar: "فاطمة", fr: '=HYPERLINK("http://x")' } });
});

const fresh = () => ({ actor: { ...office.registrar, secondFactorAt: now }, now });
const bytes = (text: string) => new TextEncoder().encode(text);
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "ok" : result.error?.code);
const bring = (text: string) => bringAnswers(fresh(), office.chamberId, bytes(text));
const answersOf = async (exchangeId: Id<"coverExchange">) =>
  unwrap(await getAnswers(fresh(), { exchangeId }));

describe("the monthly file to the fund", () => {
  it("holds those who agreed, with what the fund needs and nothing it does not", async () => {
    await agreeAs(maker, "in_arrears", "123456789");
    await makeMaker(office.chamberId);
    const { text, fileName } = unwrap(await exportFile(fresh(), office.chamberId));
    expect(fileName).toBe(`amo-${office.chamberKey}-2026-11.csv`);
    const { header, rows } = readCsv(bytes(text));
    expect(header).toEqual(["nia", "name_ar", "name_fr", "cin", "cnss_number"]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      [maker.registryNumber, "فاطمة", '=HYPERLINK("http://x")', maker.cin, "123456789"],
    ]);
    // A name that a spreadsheet would run lies in the file as text.
    expect(text).toContain("'=HYPERLINK");
    expect(text).not.toContain("arrears");
  });

  it("is kept nowhere; that it was made is, with how many lines", async () => {
    await agree(maker);
    unwrap(await exportFile(fresh(), office.chamberId));
    const [row] = await owner()
      .select()
      .from(coverExchange)
      .where(eq(coverExchange.chamberId, office.chamberId));
    expect(row).toMatchObject({ direction: "export", rows: 1, month: "2026-11-01", documentId: null });
    const [entry] = await owner()
      .select()
      .from(audit)
      .where(eq(audit.object, row?.id ?? ""));
    expect(entry?.detail).toContain('"makers":1');
    expect(entry?.detail).not.toContain(maker.cin);
  });

  it("is refused without a fresh second factor and to everybody else of the chamber", async () => {
    const stale = { ...office.registrar, secondFactorAt: new Date(now.getTime() - 11 * 60_000) };
    expect(code(await exportFile({ actor: stale, now }, office.chamberId))).toBe("STEP_UP_REQUIRED");
    for (const actor of [office.verifier, office.curator, maker.person]) {
      expect(code(await exportFile({ actor, now }, office.chamberId))).toBe("NOT_FOUND");
    }
  });
});

describe("the fund's answers", () => {
  it("are first shown with what they would change, and change nothing by that", async () => {
    await agree(maker);
    const text = `nia;status;date\n${maker.registryNumber};affiliated;20/11/2026`;
    const exchangeId = unwrap(await bring(text));
    expect(await answersOf(exchangeId)).toMatchObject({
      rows: 1,
      changed: 1,
      problems: [],
      appliedAt: null,
      isWaiting: true,
    });
    expect(unwrap(await coverOfMaker(fresh(), { artisanId: maker.id })).status).toBe("to_complete");
  });

  it("are carried out once, after which the file is shredded; brought again they change nothing", async () => {
    await agree(maker);
    const text = `cin,cnss,statut,date\n${maker.cin.toLowerCase()},123456789,Affilié,2026-11-20`;
    const exchangeId = unwrap(await bring(text));
    expect(unwrap(await carryOutAnswers(fresh(), exchangeId))).toEqual({
      changed: 1,
      unchanged: 0,
      problems: 0,
    });
    expect(unwrap(await coverOfMaker(fresh(), { artisanId: maker.id }))).toMatchObject({
      status: "affiliated",
      maskedNumber: "•••789",
      asOf: "2026-11-20",
      source: "fund",
    });
    const [file] = await owner().select().from(document).where(eq(document.chamberId, office.chamberId));
    expect(file).toMatchObject({ sealedKey: null, shreddedWhy: "retention" });
    expect(code(await carryOutAnswers(fresh(), exchangeId))).toBe("ANSWERS_APPLIED");
    const before = await rowOf(maker);
    const again = unwrap(await bring(text));
    expect((await answersOf(again)).changed).toBe(0);
    expect(unwrap(await carryOutAnswers(fresh(), again))).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await rowOf(maker)).toEqual(before);
  });

  it("tell each line that cannot be taken, by its number and a code, and take the others", async () => {
    await agree(maker);
    const silent = await makeMaker(office.chamberId);
    const elsewhere = await makeMaker((await makeOffice()).chamberId);
    await agree(elsewhere);
    const known = await makeMaker(office.chamberId);
    await agreeAs(known, "exempt");
    const lines = [
      "nia,cin,status,date,cnss_number",
      `${maker.registryNumber},,affiliated,2026-11-20,`,
      `${maker.registryNumber},,in_arrears,2026-11-20,`,
      `${silent.registryNumber},,affiliated,2026-11-20,`,
      `${elsewhere.registryNumber},,affiliated,2026-11-20,`,
      `,${elsewhere.cin},affiliated,2026-11-20,`,
      ",,affiliated,2026-11-20,",
      ",not a cin,affiliated,2026-11-20,",
      `${known.registryNumber},${maker.cin},affiliated,2026-11-20,`,
      `${known.registryNumber},,perhaps,2026-11-20,`,
      `${known.registryNumber},,affiliated,31/02/2026,`,
      `${known.registryNumber},,affiliated,2027-01-01,`,
      `${known.registryNumber},,affiliated,2026-11-20,12x`,
      `${known.registryNumber},,affiliated,2026-09-30,`,
    ];
    const exchangeId = unwrap(await bring(lines.join("\r\n")));
    const answers = await answersOf(exchangeId);
    expect(answers.problems).toEqual([
      { line: 3, code: "MAKER_TWICE" },
      { line: 4, code: "NO_CONSENT" },
      { line: 5, code: "MAKER_UNKNOWN" },
      { line: 6, code: "MAKER_UNKNOWN" },
      { line: 7, code: "MAKER_MISSING" },
      { line: 8, code: "MAKER_UNKNOWN" },
      { line: 9, code: "MAKER_DIFFERS" },
      { line: 10, code: "STATUS_UNKNOWN" },
      { line: 11, code: "DATE_INVALID" },
      { line: 12, code: "DATE_FUTURE" },
      { line: 13, code: "NUMBER_INVALID" },
      { line: 14, code: "ANSWER_OLDER" },
    ]);
    expect(answers).toMatchObject({ rows: 13, changed: 1 });
    expect(unwrap(await carryOutAnswers(fresh(), exchangeId))).toMatchObject({ changed: 1, problems: 12 });
    expect(await rowOf(silent)).toBeNull();
  });

  it("leave alone a maker who took their agreement back between the look and the deed", async () => {
    await agree(maker);
    const exchangeId = unwrap(await bring(`nia,status,date\n${maker.registryNumber},affiliated,2026-11-20`));
    unwrap(await withdrawCoverConsent({ actor: maker.person }, { artisanId: maker.id }));
    expect(unwrap(await carryOutAnswers(fresh(), exchangeId))).toMatchObject({ changed: 0, problems: 1 });
    expect((await answersOf(exchangeId)).problems).toEqual([{ line: 2, code: "NO_CONSENT" }]);
    expect(await rowOf(maker)).toBeNull();
  });

  it.each([
    ["other columns", "a,b\n1,2", "ANSWERS_COLUMNS"],
    ["no lines", "nia,status,date\n", "ANSWERS_EMPTY"],
    ["an open quote", 'nia,status,date\n"x', "CSV_UNREADABLE"],
  ])("are refused with %s, and nothing is kept of them", async (_name, text, expected) => {
    expect(code(await bring(text))).toBe(expected);
    expect(unwrap(await listExchanges(fresh(), { chamberId: office.chamberId }))).toEqual([]);
  });

  it("are refused when the file is larger than 4 MB", async () => {
    const large = new Uint8Array(4 * 1024 * 1024 + 1).fill(0x61);
    expect(code(await bringAnswers(fresh(), office.chamberId, large))).toBe("ANSWERS_TOO_LARGE");
  });

  it("are thrown away when they are the wrong ones, and shredded after a week when nobody applied them", async () => {
    await agree(maker);
    const text = `nia,status,date\n${maker.registryNumber},affiliated,2026-11-20`;
    const first = unwrap(await bring(text));
    unwrap(await discardAnswers(fresh(), { exchangeId: first }));
    expect(await answersOf(first)).toMatchObject({ isWaiting: false, appliedAt: null });
    expect(code(await carryOutAnswers(fresh(), first))).toBe("ANSWERS_GONE");
    const second = unwrap(await bring(text));
    const later = new Date(Date.now() + 8 * 86_400_000);
    unwrap(await sweepAnswers({ actor: systemActor("cover.count"), now: later }, {}));
    expect((await answersOf(second)).isWaiting).toBe(false);
  });

  it("are sealed in the store, and nobody who reviews files may open them", async () => {
    await agree(maker);
    unwrap(await bring(`nia,status,date\n${maker.registryNumber},affiliated,2026-11-20`));
    const [file] = await owner().select().from(document).where(eq(document.chamberId, office.chamberId));
    if (!file) throw new Error("no file");
    expect(file.kind).toBe("cover_file");
    const look = await readDocument({ actor: office.verifier, now }, file.id, { at: now });
    expect(look).toMatchObject({ failure: { code: "NOT_FOUND" } });
  });
});
