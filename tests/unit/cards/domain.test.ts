import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeInGroups, printedAddress } from "#features/cards/domain/card-address.ts";
import { newCardCode, readCardCode } from "#features/cards/domain/code.ts";
import {
  backPlace,
  cardsASheet,
  cuts,
  placeOf,
  sheet,
  sheetsOf,
} from "#features/cards/domain/print-sheet.ts";
import { type IssuedCard, signedFacts } from "#features/cards/domain/signed-facts.ts";
import { validUntil } from "#features/cards/domain/validity.ts";
import { type CardFacts, judgeCard } from "#features/cards/domain/verdict.ts";
import { midnightInMorocco } from "#features/register/schema.ts";
import { daysBetween } from "#lib/days.ts";
import { dueReminder } from "#lib/reminders.ts";

const facts: CardFacts = {
  state: "active",
  stateOn: "2026-03-02",
  validUntil: "2031-03-02",
  standing: "registered",
  standingOn: "2026-01-05",
};
const judged = (over: Partial<CardFacts>, today = "2026-11-25") => judgeCard({ ...facts, ...over }, today);

describe("what a card is worth", () => {
  it("is said by the card first, then by its holder's standing, then by its dates", () => {
    expect(judged({})).toEqual({ kind: "valid", on: "2031-03-02" });
    expect(judged({ state: "lost", standing: "suspended" })).toEqual({ kind: "lost", on: "2026-03-02" });
    expect(judged({ standing: "suspended" }, "2032-01-01")).toEqual({ kind: "suspended", on: "2026-01-05" });
    expect(judged({ standing: "struck_off" })).toEqual({ kind: "revoked", on: "2026-01-05" });
    expect(judged({ standing: "expired" })).toEqual({ kind: "expired", on: "2026-01-05" });
    expect(judged({ standing: "expired" }, "2031-03-03")).toEqual({ kind: "expired", on: "2031-03-02" });
  });

  it("lasts through its last day", () => {
    expect(judged({}, "2031-03-02").kind).toBe("valid");
    expect(judged({}, "2031-03-03").kind).toBe("expired");
  });
});

describe("days of a card", () => {
  it("end on the same day years later, on 28 February for a leap day", () => {
    expect(validUntil("2028-02-29", 5)).toBe("2033-02-28");
    expect(daysBetween("2030-12-02", "2031-03-02")).toBe(90);
    expect(daysBetween("2031-03-03", "2031-03-02")).toBe(-1);
  });

  it("are reminded of once each, the nearest alone when several have come, and none after the end", () => {
    const days = [90, 30, 7];
    expect(dueReminder(91, days, [])).toBeNull();
    expect(dueReminder(90, days, [])).toBe(90);
    expect(dueReminder(89, days, [90])).toBeNull();
    expect(dueReminder(5, days, [90])).toBe(7);
    expect(dueReminder(5, days, [7])).toBeNull();
    expect(dueReminder(0, days, [30])).toBe(7);
    expect(dueReminder(-1, days, [])).toBeNull();
  });

  it("never bring more than one reminder a day, nor one twice, whatever days the work runs on", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 6 }),
        fc.uniqueArray(fc.integer({ min: -5, max: 130 }), { maxLength: 40 }),
        (days, runs) => {
          const sent: number[] = [];
          for (const left of runs.sort((a, b) => b - a)) {
            const due = dueReminder(left, days, sent);
            if (due === null) continue;
            expect(sent).not.toContain(due);
            expect(due).toBeGreaterThanOrEqual(left);
            sent.push(due);
          }
        },
      ),
    );
  });
});

describe("a card's code", () => {
  it("is read as people type it, and nothing else is a code", () => {
    const code = newCardCode();
    expect(readCardCode(codeInGroups(code).toLowerCase())).toBe(code);
    expect(readCardCode("OIL0 1234 5678 9ABC")).toBe("0110123456789ABC");
    for (const wrong of ["", "short", `${code}0`, "U".repeat(16), "../../../../etc/p"]) {
      expect(readCardCode(wrong)).toBeNull();
    }
  });

  it("is printed in letters a QR code packs tightly", () => {
    const printed = printedAddress("https://sanad.example", "0123456789ABCDEF");
    expect(printed).toBe("HTTPS://SANAD.EXAMPLE/C/0123456789ABCDEF");
    expect(printed).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
  });
});

describe("the print sheet", () => {
  it("lays ten cards on a page without one touching another or the edge", () => {
    const places = Array.from({ length: cardsASheet }, (_, n) => placeOf(n));
    for (const { start, top } of places) {
      expect(start).toBeGreaterThan(5);
      expect(top).toBeGreaterThan(5);
      expect(start + sheet.card.width).toBeLessThan(sheet.page.width - 5);
      expect(top + sheet.card.height).toBeLessThan(sheet.page.height - 5);
    }
    expect((placeOf(1).start - placeOf(0).start - sheet.card.width).toFixed(2)).toBe("4.00");
    expect(sheet.gap.down).toBeGreaterThanOrEqual(sheet.bleed * 2);
  });

  it("puts each back behind its front when the paper is turned over its long edge", () => {
    for (let n = 0; n < cardsASheet; n += 1) {
      const [front, back] = [placeOf(n), placeOf(backPlace(n))];
      expect(back.top).toBe(front.top);
      expect(back.start + sheet.card.width + front.start).toBeCloseTo(sheet.page.width, 1);
    }
  });

  it("marks every edge of a card, and fills sheet after sheet", () => {
    expect(cuts().across).toHaveLength(4);
    expect(cuts().down).toHaveLength(10);
    expect(sheetsOf(Array.from({ length: 23 })).map((cards) => cards.length)).toEqual([10, 10, 3]);
    expect(sheetsOf([])).toEqual([]);
  });
});

describe("what is signed of a card", () => {
  const card: IssuedCard = {
    number: "03-2026-001017",
    code: "0123456789ABCDEF",
    holderName: { ar: "إدريس العيّني", fr: "Driss El Ayyini" },
    trade: { ar: "الفخار", fr: "Poterie" },
    kind: "maalem",
    registryNumber: "NIA-000042",
    validFrom: "2026-03-02",
    validUntil: "2031-03-02",
  };

  it("is what the card shows, and the address of the page that tells what became of it", () => {
    expect(signedFacts(card, "https://sanad.example")).toEqual({
      url: "https://sanad.example/c/0123456789ABCDEF",
      number: "03-2026-001017",
      holderName: card.holderName,
      trade: card.trade,
      registryNumber: "NIA-000042",
      category: "maalem",
      validFrom: midnightInMorocco("2026-03-02"),
      // The last day counts whole.
      validUntil: midnightInMorocco("2031-03-03"),
    });
  });

  it("is nothing else, whatever a card's record comes to hold", () => {
    const secrets = {
      cin: "BE123456",
      sealedPhone: "1.x.y",
      phone: "+212600000042",
      email: "someone@example.test",
      address: "1 rue",
      artisanId: "art_x",
      photoId: "doc_x",
      stateReason: "misused",
    };
    const text = JSON.stringify(signedFacts({ ...card, ...secrets } as IssuedCard, "https://sanad.example"));
    for (const value of Object.values(secrets)) expect(text).not.toContain(value);
  });
});
