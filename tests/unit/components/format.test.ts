import { describe, expect, it } from "vitest";
import { formatDate } from "#components/format/date.ts";
import { formatMoney, moneyFigures } from "#components/format/money.ts";
import {
  formatDimensions,
  formatMinutes,
  formatNumber,
  formatWeight,
  isolate,
} from "#components/format/number.ts";
import { Price } from "#components/format/price.tsx";
import { locales } from "#lib/i18n/locales.ts";
import { currencies, money } from "#lib/money/money.ts";

const nbsp = "\u00a0";

describe("money in words", () => {
  it("writes dirhams the way each language's shops do", () => {
    const amount = money(120_000, "MAD");
    expect(formatMoney(amount, "fr")).toBe(`1${nbsp}200${nbsp}DH`);
    expect(formatMoney(amount, "ar")).toBe(`1${nbsp}200${nbsp}درهم`);
    expect(formatMoney(amount, "en")).toBe(`MAD${nbsp}1,200`);
  });

  it("shows both decimals as soon as there is one", () => {
    expect(formatMoney(money(120_050, "MAD"), "fr")).toBe(`1${nbsp}200,50${nbsp}DH`);
    expect(formatMoney(money(5, "EUR"), "en")).toBe("€0.05");
    expect(moneyFigures(money(-1250, "MAD"), "ar")).toBe("-12,50");
  });

  it("never rounds, even an amount a float cannot hold in units and cents", () => {
    expect(formatMoney(money(Number.MAX_SAFE_INTEGER, "MAD"), "en")).toBe(`MAD${nbsp}90,071,992,547,409.91`);
  });

  it("uses Latin digits in every language and currency", () => {
    for (const locale of locales) {
      for (const currency of currencies) {
        expect(formatMoney(money(123_456_789, currency), locale)).not.toMatch(/[٠-٩۰-۹]/);
      }
    }
  });

  it("puts the figures in a left-to-right island inside the reader's own direction", () => {
    const price = Price({ value: money(120_000, "MAD"), locale: "ar" });
    expect(price.props.dir).toBe("rtl");
    expect(JSON.stringify(price.props.children)).toContain('"dir":"ltr"');
  });
});

describe("dates, sizes and weights", () => {
  it("names months as people in Morocco do, in Latin digits", () => {
    expect(formatDate("2026-11-24T12:00:00Z", "ar")).toBe("24 نونبر 2026");
    expect(formatDate("2026-11-24T12:00:00Z", "fr")).toBe("24 novembre 2026");
  });

  it("tells the hour of Morocco, wherever the server is", () => {
    const summer = new Date("2026-07-01T23:30:00Z");
    expect(formatDate(summer, "en", "date")).toBe("2 July 2026");
    expect(formatDate(summer, "en", "time")).toBe("00:30");
  });

  it("refuses what is not a moment", () => {
    expect(() => formatDate("yesterday", "fr")).toThrow(RangeError);
  });

  it("leaves out the sides nobody measured", () => {
    expect(formatDimensions({ lengthMm: 320, widthMm: null, heightMm: 85 }, "fr")).toBe("32 × 8,5 cm");
    expect(formatDimensions({}, "fr")).toBe("");
  });

  it("says minutes as hours and minutes, without what is nought", () => {
    const plain = (minutes: number, locale: "ar" | "fr" | "en") =>
      formatMinutes(minutes, locale).replaceAll(/\s/g, " ");
    expect(plain(270, "fr")).toBe("4 heures et 30 minutes");
    expect(plain(270, "ar")).toBe("4 ساعات و30 دقيقة");
    expect([plain(45, "en"), plain(120, "en")]).toEqual(["45 minutes", "2 hours"]);
  });

  it("changes from grams to kilograms at one thousand", () => {
    expect(formatWeight(999, "en")).toBe("999 g");
    expect(formatWeight(1250, "fr")).toBe("1,3 kg");
    expect(formatNumber(1234.5, "ar")).toBe(`1${nbsp}234,5`);
  });

  it("isolates foreign words for plain text", () => {
    expect(isolate("سند")).toBe("\u2068سند\u2069");
  });
});
