import { beforeAll, describe, expect, it } from "vitest";
import { listQueue, propose, takeFile } from "#features/review/index.ts";
import { type QueueTab, queuePageSize, queueTabs } from "#features/review/schema.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeApplication } from "#tests/factories/applications.ts";
import { owner } from "#tests/factories/owner.ts";
import { makePerson } from "#tests/integration/applications/desk.ts";
import { codeOf, makeTable, readyFile, sentFile, type Table } from "#tests/integration/review/table.ts";

const day = (n: number) => new Date(Date.UTC(2026, 5, 1 + n, 9));

async function numbersIn(table: Table, tab: QueueTab, actor = table.officer): Promise<string[]> {
  const { rows } = unwrap(await listQueue({ actor }, { chamberId: table.chamberId, tab }));
  return rows.map(({ number }) => number);
}

describe("the queue", () => {
  let table: Table;
  beforeAll(async () => {
    table = await makeTable();
  });

  it("puts each file into the one tab where somebody has to act, and counts as it lists", async () => {
    const mine = await readyFile(table);
    const second = await readyFile(table, { kind: "maalem" });
    unwrap(await propose({ actor: table.officer }, { applicationId: second.id, outcome: "approve" }));
    const theirs = await sentFile(table);
    unwrap(await takeFile({ actor: table.second }, { applicationId: theirs.id }));
    const free = await sentFile(table);
    const waiting = await sentFile(table, { state: "completion_requested" });
    const visit = await sentFile(table, { state: "visit_planned" });
    const appealed = await sentFile(table, { state: "appealed" });
    const refused = await sentFile(table, { state: "refused" });
    await sentFile(table, { state: "withdrawn" });
    const wanted: Record<QueueTab, string[]> = {
      to_take: [free.number],
      mine: [mine.number],
      second: [second.number],
      waiting: [waiting.number],
      visit: [visit.number],
      appealed: [appealed.number],
      others: [theirs.number],
      decided: [refused.number],
    };
    for (const tab of queueTabs) expect(await numbersIn(table, tab), tab).toEqual(wanted[tab]);
    const { counts } = unwrap(await listQueue({ actor: table.officer }, { chamberId: table.chamberId }));
    expect(counts).toEqual(Object.fromEntries(queueTabs.map((tab) => [tab, 1])));
  });

  it("is the chamber's own: nothing of it for another chamber, for curators, for applicants", async () => {
    for (const actor of [table.stranger, table.curator, await makePerson()]) {
      expect(codeOf(await listQueue({ actor }, { chamberId: table.chamberId }))).toBe("NOT_FOUND");
    }
  });
});

describe("a long queue", () => {
  let table: Table;
  const total = queuePageSize * 2 + 3;

  beforeAll(async () => {
    table = await makeTable();
    const { id: person } = { id: (await makePerson()).userId };
    for (let n = 0; n < total; n += 1) {
      await makeApplication(owner(), {
        ...{ chamberId: table.chamberId, provinceCode: table.province, craftIds: [table.craftId] },
        applicant: { id: person, email: "long@example.test" },
        // Several of one moment: the id decides between them.
        submittedAt: day(Math.floor(n / 4)),
        // Six figures, which no file number has by chance.
        name: { ar: `عائشة ${100_000 + n}`, fr: `Aïcha ${100_000 + n}` },
        ...(n % 2 ? { kind: "maalem" as const } : {}),
      });
    }
  });

  it("is read page by page, forwards and back, the oldest first, each file once", async () => {
    const context = { actor: table.officer };
    const pages: string[][] = [];
    let page = unwrap(await listQueue(context, { chamberId: table.chamberId }));
    for (;;) {
      pages.push(page.rows.map(({ id }) => id));
      if (!page.next) break;
      page = unwrap(await listQueue(context, { chamberId: table.chamberId, cursor: page.next }));
    }
    expect(pages.map((ids) => ids.length)).toEqual([queuePageSize, queuePageSize, 3]);
    expect(new Set(pages.flat()).size).toBe(total);
    for (const wanted of [pages[1], pages[0]]) {
      if (!page.previous) throw new Error("there is a page before");
      page = unwrap(await listQueue(context, { chamberId: table.chamberId, cursor: page.previous }));
      expect(page.rows.map(({ id }) => id)).toEqual(wanted);
    }
    expect(page.previous).toBeNull();
  });

  it("is narrowed by kind, craft, number, and by name however it is written", async () => {
    const found = async (choice: object) =>
      unwrap(await listQueue({ actor: table.officer }, { chamberId: table.chamberId, ...choice })).rows;
    expect((await found({ kind: "maalem" })).every(({ kind }) => kind === "maalem")).toBe(true);
    const [first] = await found({});
    expect((await found({ q: first?.number })).map(({ id }) => id)).toEqual([first?.id]);
    for (const q of ["AICHA 100017", "عائشة ١٠٠٠١٧", "عايشه 100017"])
      expect((await found({ q })).length, q).toBe(1);
    expect(await found({ q: "???" })).toEqual([]);
    expect((await found({ craftId: table.craftId })).length).toBe(queuePageSize);
  });
});
