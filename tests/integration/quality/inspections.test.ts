import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabases } from "#db/client.ts";
import { artisanOrder, orderEvent, orderLine } from "#db/schema/orders.ts";
import { inspection, inspectionFinding } from "#db/schema/quality.ts";
import { returnLine, returnRequest } from "#db/schema/refunds.ts";
import { pieceReport } from "#db/schema/reports.ts";
import { inspectionCancelled, inspectionPlanned } from "#features/notify/templates/quality.ts";
import { certificateTransitions, inspectionTransitions } from "#features/quality/domain/transitions.ts";
import {
  addItemPhoto,
  cancelInspection,
  getInspection,
  getWorkshop,
  listWorkshops,
  markItem,
  planInspection,
  recordChecklist,
  replyToInspection,
  settleCorrections,
  signInspection,
} from "#features/quality/index.ts";
import { dayAfter, dayInMorocco } from "#lib/days.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makePaidCheckout } from "#tests/factories/checkouts.ts";
import { owner } from "#tests/factories/owner.ts";
import { makePiece } from "#tests/factories/pieces.ts";
import { makeChecklist } from "#tests/factories/quality.ts";
import { makeCommission, makeTariffs } from "#tests/factories/rates.ts";
import { stableId } from "#tests/factories/stable-id.ts";
import { words } from "#tests/factories/words.ts";
import { keptFile, makeQualityWorld, type QualityWorld } from "./world.ts";

const today = dayInMorocco(new Date());
const codeOf = (result: Result<unknown, string>) => (result.ok ? "OK" : result.error.code);
const three = (text: string) => ({ ar: `${text} ع`, fr: text, en: text });
let world: QualityWorld;
let checklistId: Id<"checklist">;
let itemIds: Id<"checklistItem">[];
beforeAll(async () => {
  world = await makeQualityWorld();
  ({ checklistId, itemIds } = await makeChecklist(owner(), { key: "aa-first" }));
});
afterAll(closeDatabases);

const asked = (over: object = {}) => ({
  ...{ artisanId: world.artisanId, purpose: "routine" as const, labelId: null, level: null, checklistId },
  ...{ inspectorId: world.registrar.userId, plannedFor: today, followsId: null, ...over },
});
const planned = async (over: object = {}) =>
  unwrap(await planInspection({ actor: world.first }, asked(over))).inspectionId;
const mark = (
  inspectionId: Id<"inspection">,
  itemId: Id<"checklistItem"> | undefined,
  how: "pass" | "fail",
) =>
  markItem(
    { actor: world.registrar },
    { inspectionId, itemId: itemId as Id<"checklistItem">, mark: how, note: "Vu." },
  );
const signature = (inspectionId: Id<"inspection">, over: object = {}) => ({
  ...{ inspectionId, result: "passed" as const, summary: "Tout est en ordre ici.", corrections: "" },
  ...{ correctionsDue: "" as const, confirmed: true as const, ...over },
});
const corrections = {
  ...{ result: "corrections", corrections: "Poser un extincteur." },
  correctionsDue: dayAfter(today, 10),
};
async function marked(how: "pass" | "fail" = "pass", over: object = {}) {
  const inspectionId = await planned(over);
  for (const itemId of itemIds) unwrap(await mark(inspectionId, itemId, how));
  return inspectionId;
}

describe("an inspection", () => {
  it("is one press: whoever presses goes, on the rule's day, by the list that holds", async () => {
    const { inspectionId, plannedFor } = unwrap(
      await planInspection(
        { actor: world.first },
        asked({ checklistId: null, inspectorId: null, plannedFor: null, purpose: "after_incidents" }),
      ),
    );
    expect(plannedFor).toBe(dayAfter(today, 14));
    const seen = unwrap(await getInspection({ actor: world.first }, { inspectionId }));
    expect(seen).toMatchObject({ viewer: { mayInspect: true }, purpose: "after_incidents" });
    expect(
      codeOf(await planInspection({ actor: world.first }, asked({ plannedFor: dayAfter(today, -1) }))),
    ).toBe("INSPECTION_DAY_PASSED");
    expect(codeOf(await planInspection({ actor: world.first }, asked({ purpose: "label_level" })))).toBe(
      "INSPECTION_LABEL",
    );
    for (const { id: itemId } of seen.items)
      unwrap(await markItem({ actor: world.first }, { inspectionId, itemId, mark: "pass", note: "" }));
    expect(codeOf(await signInspection({ actor: world.first }, signature(inspectionId)))).toBe(
      "INSPECTION_EARLY",
    );
  });

  it("is done by nobody who has to do with the workshop, and written by the inspector alone", async () => {
    const helper = await world.person({ role: "verifier", chamberId: world.chamberId });
    await owner().execute(
      sql`insert into role_grant (id, user_id, role, artisan_id) values (${newId("grant")}, ${helper.userId}, 'maker', ${world.artisanId})`,
    );
    expect(codeOf(await planInspection({ actor: world.first }, asked({ inspectorId: helper.userId })))).toBe(
      "INSPECTOR_UNFIT",
    );
    const row = { ...asked({ inspectorId: helper.userId }), chamberId: world.chamberId };
    await expect(
      owner()
        .insert(inspection)
        .values({ ...row, checklistId, plannedBy: world.first.userId }),
    ).rejects.toMatchObject({ cause: { constraint: "inspection_inspector" } });
    const inspectionId = await planned();
    const other = {
      inspectionId,
      itemId: itemIds[0] as Id<"checklistItem">,
      mark: "pass" as const,
      note: "",
    };
    expect(codeOf(await markItem({ actor: world.first }, other))).toBe("NOT_FOUND");
    expect(codeOf(await signInspection({ actor: world.first }, signature(inspectionId)))).toBe("NOT_FOUND");
  });

  it("keeps what is written item by item, is signed with every mark, and stays", async () => {
    const inspectionId = await planned();
    unwrap(await mark(inspectionId, itemIds[0], "fail"));
    unwrap(await mark(inspectionId, itemIds[0], "pass"));
    const draft = { inspectionId, itemId: itemIds[1] as Id<"checklistItem">, mark: null, note: "À revoir" };
    unwrap(await markItem({ actor: world.registrar }, draft));
    // The maker reads the day, and nothing that is still being written.
    const before = unwrap(await getInspection({ actor: world.maker }, { inspectionId }));
    expect(before.items.map(({ note }) => note)).toEqual(["", ""]);
    const sign = (over: object = {}) =>
      signInspection({ actor: world.registrar }, signature(inspectionId, over));
    expect(codeOf(await sign())).toBe("ITEMS_OPEN");
    await expect(
      owner()
        .update(inspection)
        .set({ state: "signed", result: "passed", summary: "x", signedAt: new Date() })
        .where(eq(inspection.id, inspectionId)),
    ).rejects.toMatchObject({ cause: { constraint: "inspection_every_item" } });
    unwrap(await mark(inspectionId, itemIds[1], "fail"));
    const photo = { inspectionId, itemId: itemIds[1] as Id<"checklistItem">, file: keptFile("inspection") };
    unwrap(await addItemPhoto({ actor: world.registrar }, photo));
    expect(codeOf(await sign())).toBe("PASSED_WITH_FAULTS");
    expect(codeOf(await sign({ result: "corrections" }))).toBe("CORRECTIONS_MISSING");
    expect(codeOf(await sign({ ...corrections, correctionsDue: today }))).toBe("CORRECTIONS_DUE");
    unwrap(await sign(corrections));
    expect(codeOf(await sign(corrections))).toBe("INSPECTION_OVER");
    expect(codeOf(await mark(inspectionId, itemIds[0], "fail"))).toBe("INSPECTION_OVER");
    await expect(
      owner()
        .update(inspectionFinding)
        .set({ note: "autre" })
        .where(eq(inspectionFinding.inspectionId, inspectionId)),
    ).rejects.toMatchObject({ cause: { constraint: "inspection_finding_open" } });
    const seen = unwrap(await getInspection({ actor: world.maker }, { inspectionId }));
    expect(seen.items.map((item) => [item.mark, item.photos.length])).toEqual([
      ["pass", 0],
      ["fail", 1],
    ]);
  });

  it("is answered by the maker, followed once, and settled by what the follow-up passes", async () => {
    const first = await marked("fail");
    expect(
      codeOf(
        await replyToInspection({ actor: world.maker }, { inspectionId: first, note: "Oui.", files: [] }),
      ),
    ).toBe("INSPECTION_NOT_SIGNED");
    unwrap(await signInspection({ actor: world.registrar }, signature(first, corrections)));
    const answer = { inspectionId: first, note: "C'est posé.", files: [keptFile("inspection")] };
    unwrap(await replyToInspection({ actor: world.maker }, answer));
    expect(codeOf(await replyToInspection({ actor: world.first }, answer))).toBe("NOT_FOUND");
    const seen = unwrap(await getInspection({ actor: world.first }, { inspectionId: first }));
    expect(seen.answers.map(({ note, photos }) => [note, photos.length])).toEqual([["C'est posé.", 1]]);
    const follow = () => planInspection({ actor: world.first }, asked({ followsId: first }));
    const both = await Promise.all([follow(), follow()]);
    expect(both.map(codeOf).sort()).toEqual(["INSPECTION_NOT_OPEN", "OK"]);
    const second = both.flatMap((one) => (one.ok ? [one.value.inspectionId] : []))[0] as Id<"inspection">;
    for (const itemId of itemIds) unwrap(await mark(second, itemId, "pass"));
    unwrap(await signInspection({ actor: world.registrar }, signature(second)));
    expect(
      unwrap(await getInspection({ actor: world.first }, { inspectionId: first })).settledAt,
    ).not.toBeNull();
    const note = "Vu sur les photos.";
    expect(codeOf(await settleCorrections({ actor: world.first }, { inspectionId: first, note }))).toBe(
      "NOTHING_TO_CORRECT",
    );
  });

  it("is called off with a letter to the maker, once", async () => {
    const inspectionId = await planned();
    const cancel = () =>
      cancelInspection({ actor: world.first }, { inspectionId, reason: "L'agent est malade." });
    unwrap(await cancel());
    expect(codeOf(await cancel())).toBe("INSPECTION_OVER");
    const { rows } = (await owner().execute(sql`select data -> 'payload' ->> 'template' as template
      from pgboss.job where data -> 'payload' ->> 'id' = ${inspectionId} order by 1`)) as unknown as {
      rows: { template: string }[];
    };
    expect(rows.map(({ template }) => template)).toEqual(["inspection-cancelled", "inspection-planned"]);
    expect(await inspectionPlanned(inspectionId)).toBeNull();
    const letter = await inspectionCancelled(inspectionId);
    expect(letter?.content.subject).toMatch(/\d/);
  });

  it("keeps the version of the list it was planned by", async () => {
    const inspectionId = await planned();
    const version = {
      ...{
        key: "aa-first",
        effectiveFrom: today,
        name: three("Liste"),
        source: "Une lettre",
        evidence: "reported" as const,
      },
      items: { ar: "أ\nب\nج", fr: "a\nb\nc", en: "a\nb\nc" },
    } as const;
    expect(
      codeOf(await recordChecklist({ actor: world.federation }, { ...version, items: three("x\ny") })),
    ).toBe("OK");
    expect(codeOf(await recordChecklist({ actor: world.federation }, version))).toBe("RULE_DAY_TAKEN");
    expect(unwrap(await getInspection({ actor: world.first }, { inspectionId })).items).toHaveLength(2);
    const later = unwrap(await getInspection({ actor: world.first }, { inspectionId: await planned() }));
    expect(later.checklist.version).toBe(2);
    // What follows in this file goes on with the list as it is now.
    itemIds = later.items.map(({ id }) => id);
  });
});

describe("the quality of a workshop", () => {
  it("counts what an independent count of the rows counts, and says why somebody should go", async () => {
    const own = await makeQualityWorld();
    const { artisanId, craftId, chamberId } = own;
    const piece = await makePiece(owner(), { artisanId, craftId, availability: "stock", onHand: 200 });
    const day = (n: number) => new Date(Date.now() - n * 86_400_000);
    const orders: Id<"order">[] = [];
    await owner().transaction(async (tx) => {
      await makeTariffs(tx);
      await makeCommission(tx);
      for (const [n, quantity] of [3, 5, 4, 2, 1, 1].entries()) {
        const key = `quality ${artisanId} ${n}`;
        const paidAt = day(90 - n * 14);
        const step = (state: "accepted" | "packed" | "shipped" | "delivered", after: number) => ({
          ...{ state, at: new Date(paidAt.getTime() + after * 86_400_000) },
        });
        await makePaidCheckout(tx, {
          ...{ key, email: "b@example.test", locale: "fr" },
          address: { name: "B", phone: "+212600000000", line1: "1", city: "Rabat", country: "MA" },
          lines: [
            {
              ...{ sku: piece.sku, pieceId: piece.id, artisanId, quantity, unitMinor: piece.priceMinor },
              ...{ title: words("Bowl"), weightGrams: 500, leadDays: 0 },
            },
          ],
          // The fourth never leaves; the fifth is brought to the hub, and the chamber brings the sixth.
          parts: [
            {
              ...{ artisanId, paidAt },
              steps:
                n === 3
                  ? []
                  : [
                      ...[step("accepted", 1), step("packed", 2)],
                      ...(n < 3 ? [step("shipped", 3), step("delivered", 5)] : []),
                    ],
            },
          ],
        });
        const orderId = stableId("order", `${key} ${artisanId}`);
        orders.push(orderId);
        // The second was sent late, and the fourth is.
        const shipBy = new Date(paidAt.getTime() + (n === 1 ? 2 : 4) * 86_400_000);
        const broughtBy = n === 5 ? chamberId : null;
        await tx.update(artisanOrder).set({ shipBy, broughtBy }).where(eq(artisanOrder.id, orderId));
        const handed = { ...step("packed", 3), step: "hub_handed" as const, by: "maker" as const };
        if (n === 4) await tx.insert(orderEvent).values({ orderId, artisanId, ...handed });
      }
    });
    const back = async (
      n: number,
      reason: "wrong_piece" | "changed_mind",
      quantity: number,
      over: object = {},
    ) => {
      const orderId = orders[n] as Id<"order">;
      const [order] = await owner().select().from(artisanOrder).where(eq(artisanOrder.id, orderId));
      const [line] = await owner().select().from(orderLine).where(eq(orderLine.orderId, orderId));
      const id = newId("returnRequest");
      await owner()
        .insert(returnRequest)
        .values({
          ...{ id, orderId, checkoutId: order?.checkoutId as Id<"checkout">, artisanId, chamberId, reason },
          ...{
            sendBy: day(1),
            buyerPaysPostage: false,
            deliveryBack: true,
            dutiesBack: true,
            createdAt: day(30),
          },
          ...{ state: "refunded", ...over },
        });
      await owner()
        .insert(returnLine)
        .values({ returnId: id, orderLineId: line?.id as Id<"orderLine">, quantity });
    };
    await back(0, "wrong_piece", 2);
    await back(1, "changed_mind", 1);
    await back(1, "changed_mind", 3, { state: "withdrawn" });
    await back(2, "wrong_piece", 1, { state: "contested", withheldMinor: 500 });
    await owner()
      .insert(pieceReport)
      .values({
        ...{
          number: `Q-${artisanId.slice(-6)}`,
          pieceId: piece.id,
          chamberId,
          reason: "wrong_facts",
          text: "x",
        },
        ...{ locale: "fr", state: "upheld", ground: "terms", note: "Oui.", decidedAt: day(3) },
      });
    // Written apart from the query: each figure from the rows of this test alone.
    const [delivered] = await owner()
      .select({ n: sql<number>`sum(${orderLine.quantity})::int` })
      .from(orderLine)
      .where(
        sql`${orderLine.artisanId} = ${artisanId} and exists (select 1 from ${orderEvent} where ${orderEvent.orderId} = ${orderLine.orderId} and ${orderEvent.state} = 'delivered')`,
      );
    const seen = unwrap(await getWorkshop({ actor: own.maker }, { artisanId }));
    expect(seen.totals).toEqual({
      ...{
        delivered: delivered?.n,
        changed_mind: 1,
        not_as_described: 0,
        damaged_in_transit: 0,
        wrong_piece: 3,
      },
      ...{ faults: 1, contested: 1, dispatched: 4, late: 2, reports: 1, recalls: 0 },
    });
    expect(delivered?.n).toBe(12);
    expect(seen.months).toHaveLength(12);
    const summed = seen.months.reduce((sum, month) => sum + month.delivered, 0);
    expect(summed).toBe(12);
    expect(unwrap(await getWorkshop({ actor: own.first }, { artisanId })).totals).toEqual(seen.totals);
    expect(codeOf(await getWorkshop({ actor: world.first }, { artisanId }))).toBe("NOT_FOUND");
    const [need] = unwrap(await listWorkshops({ actor: own.first }, { chamberId }));
    expect(need?.reasons).toEqual([
      { reason: "faults", count: 1 },
      { reason: "reports", count: 1 },
      { reason: "contested", count: 1 },
      { reason: "late", count: 2 },
    ]);
    expect(need?.planned).toBeNull();
    unwrap(
      await planInspection(
        { actor: own.first },
        {
          ...{ artisanId, purpose: "after_incidents", labelId: null, level: null, checklistId: null },
          ...{ inspectorId: null, plannedFor: null, followsId: null },
        },
      ),
    );
    expect(unwrap(await listWorkshops({ actor: own.first }, { chamberId }))[0]?.planned).not.toBeNull();
  });
});

it("certificates and inspections move by the same table in code and in the database", async () => {
  for (const [aggregate, table] of [
    ["label_certificate", certificateTransitions],
    ["inspection", inspectionTransitions],
  ] as const) {
    const { rows } = (await owner().execute(
      sql`select from_state || ' ' || to_state as pair from state_transition where aggregate = ${aggregate}`,
    )) as unknown as { rows: { pair: string }[] };
    const pairs = Object.entries(table).flatMap(([from, to]) =>
      to.map((state: string) => `${from} ${state}`),
    );
    expect(rows.map(({ pair }) => pair).sort()).toEqual(pairs.sort());
  }
});
