import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lightestSms, smsSize } from "#features/notify/domain/sms-size.ts";

describe("the size of a short message", () => {
  it.each([
    ["", "gsm7", 0, 1],
    ["a".repeat(160), "gsm7", 160, 1],
    ["a".repeat(161), "gsm7", 161, 2],
    ["a".repeat(306), "gsm7", 306, 2],
    ["a".repeat(307), "gsm7", 307, 3],
    ["Réf. é à ù ç?".replace("ç", "Ç"), "gsm7", 13, 1],
    ["€".repeat(80), "gsm7", 160, 1],
    ["€".repeat(81), "gsm7", 162, 2],
    // An euro sign takes two places and is not divided: 152 + 2 do not fit into 153.
    [`${"a".repeat(152)}€${"a".repeat(151)}`, "gsm7", 305, 2],
    [`${"a".repeat(152)}€${"a".repeat(152)}`, "gsm7", 306, 3],
    ["ش".repeat(70), "ucs2", 70, 1],
    ["ش".repeat(71), "ucs2", 71, 2],
    ["ش".repeat(134), "ucs2", 134, 2],
    ["ش".repeat(135), "ucs2", 135, 3],
    [`${"a".repeat(69)}ê`, "ucs2", 70, 1],
    ["😀".repeat(35), "ucs2", 70, 1],
    ["😀".repeat(36), "ucs2", 72, 2],
    // Sixty-seven units hold thirty-three faces: the thirty-fourth is not cut in two.
    ["😀".repeat(67), "ucs2", 134, 3],
  ] as const)("%#: %s", (text, encoding, units, segments) => {
    expect(smsSize(text)).toEqual({ encoding, units, segments });
  });
});

describe("the lightest form of a short message", () => {
  it("gives up typography and accents that the GSM alphabet lacks", () => {
    expect(lightestSms("Sanad : l’œuvre « prête » à Fès, ça va… – 5 €")).toBe(
      'Sanad : l\'oeuvre " prete " à Fès, ca va... - 5 €',
    );
  });

  it("leaves Arabic, and French with an Arabic name in it, exactly as they are", () => {
    for (const text of ["سند: هيئة الخزف بـ«فاس»", "Sanad : l’adhésion à هيئة الخزف est prête"])
      expect(lightestSms(text)).toBe(text);
  });

  it("never makes a message larger, and never changes one that is all GSM", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const light = lightestSms(text);
        expect(smsSize(light).segments).toBeLessThanOrEqual(Math.max(1, smsSize(text).segments));
        if (smsSize(text).encoding === "gsm7") expect(light).toBe(text);
      }),
    );
  });
});
