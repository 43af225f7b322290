import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { artisanContact } from "#db/schema/artisans.ts";
import { revokeCard } from "#features/cards/index.ts";
import { cardIssuedSms } from "#features/notify/sms/card-issued.ts";
import { cardLostSms } from "#features/notify/sms/card-lost.ts";
import { cardReminderSms } from "#features/notify/sms/card-reminder.ts";
import { cardRevokedSms } from "#features/notify/sms/card-revoked.ts";
import { cardIssued } from "#features/notify/templates/card-issued.ts";
import { cardLost } from "#features/notify/templates/card-lost.ts";
import { cardReminder } from "#features/notify/templates/card-reminder.ts";
import { cardRevoked } from "#features/notify/templates/card-revoked.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import { owner } from "#tests/factories/owner.ts";
import { at, type Counter, issueOn, makeCounter, readCard } from "./counter.ts";

let counter: Counter;
let cardId: Id<"card">;
beforeEach(async () => {
  counter = await makeCounter();
  cardId = await issueOn(counter);
});

const contact = (over: Partial<typeof artisanContact.$inferInsert>) =>
  owner().update(artisanContact).set(over).where(eq(artisanContact.artisanId, counter.maker.id));

/** Letters of GSM 03.38, which fit 160 to a message; any other makes it 70. */
const gsm = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/;

const mails = { issued: cardIssued, lost: cardLost, revoked: cardRevoked, reminder: cardReminder };
const messages = {
  issued: cardIssuedSms,
  lost: cardLostSms,
  revoked: cardRevokedSms,
  reminder: cardReminderSms,
};

describe.each(locales)("letters about a card in %s", (locale) => {
  beforeEach(() => contact({ locale }));

  it("are written in the holder's language, with the card's number", async () => {
    const { number } = await readCard(cardId);
    for (const [name, write] of Object.entries(mails)) {
      const letter = await write(name === "reminder" ? `${cardId}.30` : cardId);
      expect(letter, name).toMatchObject({ to: counter.maker.email, locale });
      expect(JSON.stringify(letter?.content), name).toContain(number);
    }
  });

  it("fit one short message each, and name neither the person nor a secret", async () => {
    for (const [name, write] of Object.entries(messages)) {
      const message = await write(name === "reminder" ? `${cardId}.7` : cardId);
      if (!message) throw new Error(`no ${name}`);
      expect(message.to).toBe("+212600000042");
      if (locale !== "ar") expect(message.text, name).toMatch(gsm);
      expect(message.text.length, name).toBeLessThanOrEqual(locale === "ar" ? 70 : 160);
      expect(message.text).not.toMatch(/Driss|إدريس|NIA/);
    }
  });
});

describe("a letter about a card", () => {
  it("tells the reason of a withdrawal by mail, not by short message", async () => {
    await contact({ locale: "fr" });
    await revokeCard(at(counter.manager, "2026-04-01T10:00:00Z"), {
      cardId,
      reason: "left_trade",
      confirmed: true,
    });
    expect(JSON.stringify((await cardRevoked(cardId))?.content)).toContain("Vous n’exercez plus le métier");
    expect((await cardRevokedSms(cardId))?.text).not.toContain("métier");
  });

  it("is not written without an address, a number, the agreement, or a card", async () => {
    await contact({ email: null, takesSms: false });
    expect(await cardIssued(cardId)).toBeNull();
    expect(await cardIssuedSms(cardId)).toBeNull();
    expect(await cardIssued("crd_nothing")).toBeNull();
    expect(await cardReminder("../..")).toBeNull();
  });
});
