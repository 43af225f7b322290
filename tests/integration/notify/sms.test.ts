import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "#db/client.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { consent } from "#db/schema/consents.ts";
import { mailDelivery } from "#db/schema/notify.ts";
import { addMember, createBody, endMembership, giveOffice } from "#features/bodies/index.ts";
import { smsSize } from "#features/notify/domain/sms-size.ts";
import { sendMail } from "#features/notify/flows/send-mail.ts";
import { notifyJobHandlers } from "#features/notify/job-handlers.ts";
import { bodyOffice } from "#features/notify/templates/body-office.ts";
import { blindIndex } from "#lib/crypto/blind-index.ts";
import { seal } from "#lib/crypto/seal.ts";
import type { Id } from "#lib/ids/ids.ts";
import { AdapterError } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { type SmsStandIn, startSmsStandIn } from "#tests/emulators/sms/server.ts";
import { owner } from "#tests/factories/owner.ts";
import { bodyWords, makeOffice, today } from "#tests/integration/bodies/world.ts";
import { tablesWith } from "#tests/integration/privacy/dump.ts";

const account = `AC${"1".repeat(32)}`;
const from = "+212500000000";
let standIn: SmsStandIn;

beforeAll(async () => {
  standIn = await startSmsStandIn({ port: 0, account, token: "t", from });
  process.env.SMS_URL = `twilio+http://${account}:t@${new URL(standIn.url).host}?from=${encodeURIComponent(from)}`;
});
afterAll(() => standIn.close());
beforeEach(() => fail("500", 0));

async function fail(how: string, times: number): Promise<void> {
  await fetch(`${standIn.url}/_control/fail`, { method: "POST", body: JSON.stringify({ how, times }) });
}

async function sentTo(number: string): Promise<string[]> {
  const all = (await (await fetch(`${standIn.url}/api/messages`)).json()) as { to: string; body: string }[];
  return all.filter(({ to }) => to === number).map(({ body }) => body);
}

const runJob = async (template: string, id: string) => {
  const handler = notifyJobHandlers.find(({ job }) => job.name === "sms.send");
  await handler?.run({ template, id });
};

/** A maker with a phone who became a member of a body; every call has a number of its own. */
let last = 612_000_000;
async function makeMember(contact: Partial<typeof artisanContact.$inferInsert> = {}, phone?: string) {
  const office = await makeOffice();
  const { context, chamberId, maker } = office;
  last += 1;
  const number = phone ?? `+212${last}`;
  const artisanId = maker(0);
  await owner()
    .update(artisanContact)
    .set({
      sealedPhone: seal(number, { table: "artisan_contact", column: "sealed_phone", row: artisanId }),
      phoneIndex: blindIndex("phone", chamberId, number),
      ...contact,
    })
    .where(eq(artisanContact.artisanId, artisanId));
  const { bodyId } = unwrap(await createBody(context, { chamberId, level: "regional", ...bodyWords }));
  const { memberId } = unwrap(await addMember(context, { bodyId, artisanId, since: today }));
  return { ...office, number, artisanId, bodyId, memberId };
}

async function deliveryOf(id: string) {
  const [row] = await database()
    .select()
    .from(mailDelivery)
    .where(and(eq(mailDelivery.channel, "sms"), eq(mailDelivery.objectId, id)));
  return row;
}

describe("a short message", () => {
  it("reaches the maker in their own language, in one piece", async () => {
    for (const [locale, words] of [
      ["ar", "سند: سُجلت عضويتكم في هيئة صناع الخزف."],
      ["fr", "Sanad : votre adhésion est enregistrée. Corporation des potiers."],
      ["en", "Sanad: your membership of Corporation des potiers is on record."],
    ] as const) {
      const { number, memberId } = await makeMember({ locale });
      await runJob("body-membership", memberId);
      expect(await sentTo(number)).toEqual([words]);
      expect(smsSize(words).segments).toBe(1);
    }
  });

  it("is sent once, however often its job runs", async () => {
    const { number, memberId } = await makeMember();
    for (let n = 0; n < 3; n += 1) await runJob("body-membership", memberId);
    expect(await sentTo(number)).toHaveLength(1);
    expect(await deliveryOf(memberId)).toMatchObject({ outcome: "sent", reason: null });
  });

  it("is not sent again when the provider took it and the answer was lost", async () => {
    const { number, memberId } = await makeMember();
    await fail("drop_after_effect", 1);
    await expect(runJob("body-membership", memberId)).rejects.toMatchObject({
      name: "AdapterError",
      retry: true,
    });
    expect(await deliveryOf(memberId)).toMatchObject({ outcome: "sending" });
    await runJob("body-membership", memberId);
    expect(await sentTo(number)).toHaveLength(1);
    expect(await deliveryOf(memberId)).toMatchObject({ outcome: "sent" });
  });

  it.each(["500", "429"])("is tried again after a passing fault (%s)", async (how) => {
    const { number, memberId } = await makeMember();
    await fail(how, 2);
    for (let n = 0; n < 2; n += 1)
      await expect(runJob("body-membership", memberId)).rejects.toThrow(AdapterError);
    await runJob("body-membership", memberId);
    expect(await sentTo(number)).toHaveLength(1);
  });

  it("is given up for a number that no message reaches", async () => {
    const { number, memberId } = await makeMember();
    await fail("unreachable", 1);
    await runJob("body-membership", memberId);
    await runJob("body-membership", memberId);
    expect(await sentTo(number)).toEqual([]);
    expect(await deliveryOf(memberId)).toMatchObject({ outcome: "refused", reason: "unreachable" });
  });

  it("takes nothing of a mail of the same name for its own, nor the mail of it", async () => {
    const { number, memberId } = await makeMember({ email: null });
    await database().insert(mailDelivery).values({ template: "body-membership", objectId: memberId });
    await runJob("body-membership", memberId);
    expect(await sentTo(number)).toHaveLength(1);
    // Nobody to write to: no mail either, and no fault.
    await sendMail("body-membership", memberId);
  });

  it("has a template or is a fault", async () => {
    await expect(runJob("no-such-message", "x")).rejects.toThrow("template");
  });

  it("leaves no number in the database", async () => {
    const { number, memberId } = await makeMember();
    await fail("500", 1);
    await expect(runJob("body-membership", memberId)).rejects.toThrow(AdapterError);
    await runJob("body-membership", memberId);
    expect(await tablesWith(number.slice(4))).toEqual([]);
  });
});

describe("somebody who takes no short messages", () => {
  it("gets none: by choice, without a phone, with a fixed line, or when there is nothing to say any more", async () => {
    const chosen = await makeMember({ takesSms: false });
    const without = await makeMember({ sealedPhone: null });
    const fixed = await makeMember({}, "+212522445566");
    const gone = await makeMember();
    unwrap(await endMembership(gone.context, { memberId: gone.memberId, until: today }));
    for (const { number, memberId } of [chosen, without, fixed, gone]) {
      await runJob("body-membership", memberId);
      expect(await sentTo(number)).toEqual([]);
      expect(await deliveryOf(memberId)).toBeUndefined();
    }
  });

  it("who answered STOP is asked no more, wherever their number stands, and their agreement is withdrawn", async () => {
    const { number, memberId, artisanId, chamberId, person } = await makeMember();
    const elsewhere = await makeMember({}, number);
    const bystander = await makeMember();
    await owner()
      .insert(consent)
      .values({
        artisanId,
        chamberId,
        purpose: "sms",
        wording: "sms-1",
        locale: "ar",
        method: "own_account",
        givenAt: new Date("2026-01-01T00:00:00Z"),
        recordedBy: person.id,
      });
    await fail("stopped", 1);
    await runJob("body-membership", memberId);
    expect(await deliveryOf(memberId)).toMatchObject({ outcome: "refused", reason: "stopped" });
    const takes = async (id: Id<"artisan">) =>
      (await owner().select().from(artisanContact).where(eq(artisanContact.artisanId, id)))[0]?.takesSms;
    expect([
      await takes(artisanId),
      await takes(elsewhere.artisanId),
      await takes(bystander.artisanId),
    ]).toEqual([false, false, true]);
    const [agreed] = await owner().select().from(consent).where(eq(consent.artisanId, artisanId));
    expect(agreed?.withdrawnAt).toBeInstanceOf(Date);
    expect(agreed?.withdrawnBy).toBeNull();
    await runJob("body-membership", elsewhere.memberId);
    expect(await sentTo(number)).toEqual([]);
  });
});

describe("an office in a craft body", () => {
  it("is told by short message and by mail, in the maker's language", async () => {
    const { context, number, memberId, artisanId } = await makeMember({ locale: "fr" });
    const { officeId } = unwrap(await giveOffice(context, { memberId, office: "treasurer", since: today }));
    await runJob("body-office", officeId);
    expect(await sentTo(number)).toEqual([
      "Sanad : votre fonction est enregistrée (trésorerie). Corporation des potiers.",
    ]);
    const letter = await bodyOffice(officeId);
    expect(letter?.locale).toBe("fr");
    expect(letter?.content.heading).toBe("Votre fonction est enregistrée\u00a0: trésorerie");
    expect(JSON.stringify(letter?.content)).toContain("25 novembre 2026");
    expect(artisanId).toMatch(/^art_/);
  });
});
