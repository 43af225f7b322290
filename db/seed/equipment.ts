import type { Tx } from "#db/client.ts";
import { document } from "#db/schema/index.ts";
import { callCriteria, decidedCall, fundsSource, openCall } from "#db/seed/data/equipment.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import type { KeptFile } from "#features/vault/index.ts";
import { dayAfterMonths, dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { makeEquipmentAward, makeEquipmentCall, makeEquipmentRequest } from "#tests/factories/equipment.ts";
import { stableId } from "#tests/factories/stable-id.ts";

type At = (day: number, minutes?: number) => Date;
type Maker = { artisanId: Id<"artisan">; craftId: Id<"craft"> };

/** Imaginary calls of Fès: one in which artisans ask now, and one that was decided, delivered and looked at. */
export async function seedEquipment(tx: Tx, data: Dataset, photo: KeptFile | null, at: At): Promise<void> {
  const isKnown = data.people.some(({ key }) => key === "manager.fes");
  const makers = data.artisans
    .filter(({ chamberKey }) => chamberKey === "fes")
    .flatMap(({ key, craftKeys: [craft] }): Maker[] =>
      craft ? [{ artisanId: stableId("artisan", key), craftId: stableId("craft", craft) }] : [],
    );
  const [first, second] = makers;
  if (!isKnown || !first || !second) return;
  const day = (days: number) => dayInMorocco(at(days));
  const common = { chamberId: stableId("chamber", "fes"), isDemonstration: true };
  const parts = { criteria: callCriteria, source: fundsSource };
  const { slug, title, text, kind, why, present } = openCall;
  const open = await makeEquipmentCall(
    tx,
    {
      ...{ ...common, id: stableId("equipmentCall", slug), slug, title, text, answerDays: 10 },
      ...{ opensOn: day(-4), closesOn: day(20), publishedAt: at(-6), createdAt: at(-9) },
    },
    {
      ...parts,
      item: {
        ...{ id: stableId("equipmentItem", slug), kind, quantity: 6, valueMinor: 1_500_00, keepYears: 3 },
      },
      budgetMinor: 9_000_00,
    },
  );
  await makeEquipmentRequest(tx, {
    ...{ ...second, id: stableId("equipmentRequest", slug), callId: open.callId, itemId: open.itemId },
    ...{ why, present, createdAt: at(-2) },
  });
  await seedDecided(tx, { common, parts, maker: first, photo, at });
}

type Decided = {
  common: { chamberId: Id<"chamber">; isDemonstration: boolean };
  parts: { criteria: typeof callCriteria; source: string };
  maker: Maker;
  photo: KeptFile | null;
  at: At;
};

async function seedDecided(tx: Tx, { common, parts, maker, photo, at }: Decided): Promise<void> {
  const day = (days: number) => dayInMorocco(at(days));
  const { slug, title, text, kind, sentence } = decidedCall;
  const [officer, manager] = [stableId("user", "officer.fes"), stableId("user", "manager.fes")];
  const call = await makeEquipmentCall(
    tx,
    {
      ...{ ...common, id: stableId("equipmentCall", slug), slug, title, text, answerDays: 10 },
      ...{ opensOn: day(-330), closesOn: day(-310), publishedAt: at(-335), createdAt: at(-340) },
      ...{ state: "decided", rankedBy: officer, rankedAt: at(-305), decidedBy: manager, decidedAt: at(-300) },
    },
    {
      ...parts,
      item: {
        ...{ id: stableId("equipmentItem", slug), kind, quantity: 2, valueMinor: 4_000_00, keepYears: 3 },
        ...{ copayPercent: 10, copayMinor: 400_00 },
      },
      budgetMinor: 8_000_00,
    },
  );
  const of = { callId: call.callId, itemId: call.itemId };
  const requestId = await makeEquipmentRequest(tx, {
    ...{ ...maker, ...of, id: stableId("equipmentRequest", slug), state: "accepted", createdAt: at(-320) },
    ...{ points: 160, rank: 1, answerBy: at(-290), answeredAt: at(-295) },
  });
  const { chamberId } = common;
  const { artisanId } = maker;
  if (photo) await tx.insert(document).values({ ...photo, chamberId, artisanId, uploadedBy: manager });
  const received = day(-240);
  await makeEquipmentAward(tx, {
    ...{ ...of, id: stableId("equipmentAward", slug), requestId, chamberId, artisanId, state: "received" },
    ...{ valueMinor: 4_000_00, copayMinor: 400_00, copayPaidOn: day(-245), copayPaidHow: "transfer" },
    ...{ supplier: "Fournisseur Exemple (démonstration)", serial: "DEMO-001", condition: "new" },
    ...{ deliveredOn: day(-242), receivedAt: at(-240), receivedBy: "code", agreedAt: at(-295) },
    keepUntil: dayAfterMonths(received, 36),
    look: {
      ...{ id: stableId("equipmentFollowUp", slug), dueOn: dayAfterMonths(received, 6), askedAt: at(-58) },
      ...(photo ? { state: "sent" as const, sentAt: at(-50), sentence, photoId: photo.id } : {}),
    },
  });
}
