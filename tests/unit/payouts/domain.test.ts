import { describe, expect, it } from "vitest";
import { bankFile, readAnswerFile } from "#features/payouts/bank-file.ts";
import { hasRightKey, ribDigits } from "#features/payouts/domain/rib.ts";

describe("a RIB", () => {
  // The first is the example of Morocco in SWIFT's IBAN registry; the others have a key worked out by hand for invented digits.
  it.each(["011519000001205000534921", "007810000123456789012345", "999000000000000000000170"])(
    "%s has the right key, and no digit of it can be another",
    (digits) => {
      expect(hasRightKey(digits)).toBe(true);
      for (let place = 0; place < 24; place += 1) {
        const other = (Number(digits[place]) + 1) % 10;
        expect(hasRightKey(digits.slice(0, place) + other + digits.slice(place + 1))).toBe(false);
      }
    },
  );

  it("is read with spaces, with points and as an IBAN", () => {
    for (const typed of [
      "011 519 0000012050005349 21",
      "011.519.0000012050005349.21",
      "ma64 0115 1900 0001 2050 0053 4921",
    ])
      expect(ribDigits(typed)).toBe("011519000001205000534921");
    expect(ribDigits("0115190000012050005349 2")).toBeNull();
  });
});

describe("the bank's file", () => {
  const line = { id: "pol_b", rib: "011519000001205000534921", holder: "=1+1", amountMinor: 5 };

  it("is the same whatever the order of the rows, and quotes what a spreadsheet would work out", () => {
    const other = { ...line, id: "pol_a", amountMinor: 123_456 };
    expect(bankFile("pob_1", [line, other])).toBe(bankFile("pob_1", [other, line]));
    expect(bankFile("pob_1", [line])).toContain("'=1+1;0.05;MAD");
    expect(bankFile("pob_1", [other])).toContain(";1234.56;");
  });

  it("gives answers that name the line and what became of it, in the words of banks", () => {
    const rows = readAnswerFile(
      "Reference;Result;Reason\npol_a;Exécuté;\npol_b;REJETE;Compte clos\npol_c;?;\n",
    );
    expect(rows?.map((row) => [row.lineId, row.result, row.reason])).toEqual([
      ["pol_a", "confirmed", null],
      ["pol_b", "returned", "Compte clos"],
      ["pol_c", null, null],
    ]);
    expect(readAnswerFile("a;b\n1;2\n")).toBeNull();
  });
});
