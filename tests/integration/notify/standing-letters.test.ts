import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { artisanContact } from "#db/schema/artisans.ts";
import { renderHtml, renderText } from "#features/notify/domain/render.ts";
import {
  standingCancelledSms,
  standingChangedSms,
  standingPlannedSms,
} from "#features/notify/sms/standing.ts";
import { orderShipped } from "#features/notify/templates/order-shipped.ts";
import { standingCancelled, standingChanged, standingPlanned } from "#features/notify/templates/standing.ts";
import { confirmDelivery, packOrder, shipOrder } from "#features/orders/index.ts";
import { reinstate, strikeOff, suspend } from "#features/register/index.ts";
import { locales } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { messages } from "#messages/index.ts";
import { makeOrder } from "#tests/factories/orders.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeCommission, makeTariffs } from "#tests/factories/rates.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { cin, makeOffice, phone } from "#tests/integration/register/world.ts";

beforeAll(async () => {
  await makeCommission(owner());
  await makeTariffs(owner());
  await makeRules(owner());
});

const note = "ملاحظة من الغرفة <b>";

describe("what a maker is told of their standing", () => {
  it.each(locales)(
    "is in their language (%s), with reason, note and what happens to orders",
    async (locale) => {
      const { maker, manager } = await makeOffice({ locale });
      const { standingId } = unwrap(
        await suspend({ actor: manager }, { artisanId: maker.id, reason: "COMPLAINTS", note }),
      );
      const letter = await standingChanged(standingId);
      expect(letter).toMatchObject({ to: maker.email, locale });
      const words = messages[locale];
      const text = letter ? renderText(letter.content) : "";
      expect(letter?.content.subject).toBe(words.mail.standing.changed.suspended.subject);
      expect(text).toContain(words.register.reasons.COMPLAINTS);
      expect(text).toContain(note);
      expect(text).toContain(words.mail.standing.orders.maker);
      expect(text).toContain(words.mail.standing.payouts.held);
      expect(letter && renderHtml(letter.content, locale)).toContain("&lt;b&gt;");
      const short = await standingChangedSms(standingId);
      expect(short).toEqual({ to: phone, locale, text: words.sms.standing.suspended });
    },
  );

  it("says that the chamber sends the orders of whoever was struck off, and nothing of orders to the reinstated", async () => {
    const [struck, back] = [await makeOffice(), await makeOffice({ state: "suspended" })];
    const one = unwrap(
      await strikeOff({ actor: struck.manager }, { artisanId: struck.maker.id, reason: "OTHER", note }),
    );
    const other = unwrap(
      await reinstate({ actor: back.manager }, { artisanId: back.maker.id, reason: "CAUSE_GONE", note }),
    );
    const words = messages.ar.mail.standing;
    const textOf = async (id: string) => {
      const letter = await standingChanged(id);
      return letter ? renderText(letter.content) : "";
    };
    expect(await textOf(one.standingId)).toContain(words.orders.chamber);
    expect(await textOf(other.standingId)).not.toContain(words.orders.maker);
  });

  it("keeps to one short message, and says neither reason nor note nor number in it", async () => {
    const { maker, manager } = await makeOffice({ locale: "ar" });
    const now = new Date("2026-11-24T09:00:00Z");
    const actor = { ...manager, secondFactorAt: now };
    const { standingId } = unwrap(
      await suspend({ actor, now }, { artisanId: maker.id, reason: "COMPLAINTS", note, from: "2026-12-28" }),
    );
    const planned = await standingPlannedSms(standingId);
    const cancelled = await standingCancelledSms(standingId);
    for (const sms of [planned, cancelled]) {
      expect(sms?.to).toBe(phone);
      expect(sms?.text.length).toBeLessThanOrEqual(70);
      expect(sms?.text).not.toMatch(/NIA-1|ملاحظة|شكايات/);
    }
    expect((await standingPlanned(standingId))?.content.subject).toContain("2026");
    expect((await standingCancelled(standingId))?.content.blocks).not.toContainEqual({
      kind: "paragraph",
      text: note,
    });
  });

  it("holds no identity card number, and no message goes to a number without agreement", async () => {
    const { maker, manager } = await makeOffice();
    await owner()
      .update(artisanContact)
      .set({ takesSms: false })
      .where(eq(artisanContact.artisanId, maker.id));
    const { standingId } = unwrap(
      await suspend({ actor: manager }, { artisanId: maker.id, reason: "OTHER", note }),
    );
    expect(await standingChangedSms(standingId)).toBeNull();
    const letter = await standingChanged(standingId);
    expect(letter && renderText(letter.content)).not.toMatch(new RegExp(`${cin}|\\${phone}`));
    expect(await standingChanged("std_unknown")).toBeNull();
  });
});

describe("every short message about a standing", () => {
  it("fits into one segment: 160 GSM letters, 70 in Arabic", () => {
    const gsm = /^[A-Za-z0-9 .,:;'()@éèàùÉ{}-]*$/;
    for (const locale of locales) {
      for (const [key, text] of Object.entries(messages[locale].sms.standing)) {
        const longest = text.replace("{date}", "28 décembre 2026");
        expect(longest.length, `${locale} ${key}`).toBeLessThanOrEqual(locale === "ar" ? 70 : 160);
        if (locale !== "ar") expect(text, `${locale} ${key}`).toMatch(gsm);
      }
    }
  });
});

describe("a buyer whose parcel has left", () => {
  it.each(locales)(
    "reads in the order's language (%s) who took it and under which number",
    async (locale) => {
      const { maker, himself } = await makeOffice();
      const order = await makeOrder(owner(), maker, { state: "packed", locale });
      unwrap(
        await shipOrder({ actor: himself }, { orderId: order.id, carrier: "amana", trackingNumber: "RR1MA" }),
      );
      const letter = await orderShipped(order.id);
      const text = letter ? renderText(letter.content) : "";
      expect(letter).toMatchObject({ to: order.buyerEmail, locale });
      expect(text).toContain(messages[locale].orders.carrier.amana);
      expect(text).toContain("RR1MA");
      expect(text).toContain(`/${locale}/orders/${order.checkoutId}?key=`);
    },
  );

  it("is told when it was the chamber that sent it", async () => {
    const { maker, registrar } = await makeOffice({ state: "struck_off" });
    const order = await makeOrder(owner(), maker, { state: "accepted", locale: "en" });
    unwrap(await packOrder({ actor: registrar }, { orderId: order.id }));
    const by = { orderId: order.id, carrier: "other", otherCarrier: "Grand taxi" } as const;
    unwrap(await shipOrder({ actor: registrar }, by));
    unwrap(await confirmDelivery({ actor: registrar }, { orderId: order.id }));
    const letter = await orderShipped(order.id);
    const text = letter ? renderText(letter.content) : "";
    expect(text).toContain("The chamber of crafts has handed your parcel");
    expect(text).toContain("Grand taxi");
  });
});
