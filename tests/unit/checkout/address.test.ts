import { describe, expect, it, test } from "vitest";
import { startCheckoutInput } from "#features/checkout/schema.ts";
import { type Country, countries } from "#lib/places/countries.ts";
import { readMoroccanPhone } from "#lib/places/moroccan-phone.ts";
import { postalCodes, readPostalCode } from "#lib/places/postal-codes.ts";

const address = {
  locale: "fr" as const,
  email: "acheteur@example.test",
  name: "Acheteur Exemple",
  phone: "06 12 34 56 78",
  line1: "1, rue de l'Exemple",
  city: "Rabat",
  country: "MA" as Country,
  terms: "on" as const,
};
const problemsOf = (over: Partial<Record<keyof typeof address | "postalCode", string>>) => {
  const read = startCheckoutInput.safeParse({ ...address, ...over });
  return read.success
    ? {}
    : Object.fromEntries(read.error.issues.map((issue) => [issue.path[0], issue.message]));
};

test.each([
  ["06 12 34 56 78", "+212612345678"],
  ["0712345678", "+212712345678"],
  ["05-37-00-00-00", "+212537000000"],
  ["+212 6 12 34 56 78", "+212612345678"],
  ["+212 (0)6 12 34 56 78", "+212612345678"],
  ["00212612345678", "+212612345678"],
  ["08 12 34 56 78", null],
  ["06 12 34 56", null],
  ["+33 6 12 34 56 78", null],
])("the phone %s is read as %s", (typed, read) => expect(readMoroccanPhone(typed)).toBe(read));

describe("an address", () => {
  it("in Morocco needs a number that rings there or abroad, and no postal code", () => {
    expect(problemsOf({})).toEqual({});
    expect(startCheckoutInput.parse(address).phone).toBe("+212612345678");
    expect(problemsOf({ phone: "08 12 34 56 78" })).toEqual({ phone: "PHONE_MA_INVALID" });
    expect(problemsOf({ phone: "+33 6 12 34 56 78" })).toEqual({});
    expect(problemsOf({ postalCode: "123" })).toEqual({ postalCode: "POSTAL_CODE_INVALID" });
  });

  it("elsewhere needs the postal code its country writes, where there are any", () => {
    expect(problemsOf({ country: "FR" })).toEqual({ postalCode: "REQUIRED" });
    expect(problemsOf({ country: "FR", postalCode: "7500" })).toEqual({ postalCode: "POSTAL_CODE_INVALID" });
    expect(problemsOf({ country: "FR", postalCode: "75001" })).toEqual({});
    expect(problemsOf({ country: "GB", postalCode: "sw1a 1aa" })).toEqual({});
    expect(problemsOf({ country: "US", postalCode: "02108-1234" })).toEqual({});
    expect(problemsOf({ country: "AE" })).toEqual({});
  });

  it("is never refused for the example its own form shows", () => {
    for (const country of countries) {
      const example = postalCodes[country]?.example;
      if (example) expect(readPostalCode(country, example), country).toBe(example);
    }
  });
});
