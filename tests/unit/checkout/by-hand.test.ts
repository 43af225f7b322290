import { describe, expect, it } from "vitest";
import { closedState, readDoorCode } from "#features/checkout/domain/door.ts";
import { findReference, transferReference } from "#features/checkout/domain/transfer-reference.ts";
import { endOfWorkingDay } from "#features/checkout/domain/working-days.ts";
import { readMoneyFile } from "#features/checkout/read-money-file.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("the reference of a transfer", () => {
  const reference = transferReference("S26-1042");

  it("is found in a bank's words however they are spaced, and only with its check digits", () => {
    const check = reference.slice(-2);
    for (const text of [
      reference,
      `vir recu s26 1042 ${check} merci`,
      `S26/1042/${check}`,
      `REF:S261042-${check}.`,
    ])
      expect(findReference(text)).toBe(reference);
    expect(findReference("S26-1042")).toBeNull();
  });

  it("does not survive one wrong digit or two swapped ones", () => {
    const digits = [...reference]
      .map((sign, place) => ({ sign, place }))
      .filter(({ sign }) => /\d/.test(sign));
    for (const { sign, place } of digits)
      for (let n = 0; n < 10; n += 1)
        if (String(n) !== sign)
          expect(findReference(reference.slice(0, place) + n + reference.slice(place + 1))).toBeNull();
    expect(findReference(reference.replace("1042", "1402"))).toBeNull();
  });
});

describe("a file of payments", () => {
  it("is read under the names that couriers and banks use, line by line with what is wrong", () => {
    const file =
      "Date;N° de suivi;Montant (DH)\n26/11/2026;RR1MA;1 234,50\n31/02/2026;RR2MA;10\n2026-11-26;RR3MA;x\n2026-11-26;;5\n2026-11-26;RR4MA;-5";
    expect(readMoneyFile(bytes(file))).toEqual([
      { line: 2, reference: "RR1MA", amountMinor: 123_450, day: "2026-11-26", problem: null },
      { line: 3, reference: "RR2MA", amountMinor: 1000, day: null, problem: "DATE_INVALID" },
      { line: 4, reference: "RR3MA", amountMinor: null, day: "2026-11-26", problem: "AMOUNT_INVALID" },
      { line: 5, reference: "", amountMinor: null, day: "2026-11-26", problem: "REFERENCE_MISSING" },
      { line: 6, reference: "RR4MA", amountMinor: null, day: "2026-11-26", problem: "DEBIT" },
    ]);
    expect(() => readMoneyFile(bytes("a;b\n1;2"))).toThrow("FILE_COLUMNS");
  });
});

describe("working days", () => {
  it("leave the weekend out and end with the day", () => {
    const friday = new Date("2026-11-27T09:00:00Z");
    expect(endOfWorkingDay(friday, 3).toISOString()).toBe("2026-12-02T23:00:00.000Z");
  });
});

describe("a purchase at the door", () => {
  it("is paid when money came for one parcel, refused when for none, and open before that", () => {
    const [came, back, open] = [
      { isRemitted: true, isReversed: false },
      { isRemitted: false, isReversed: true },
      { isRemitted: false, isReversed: false },
    ];
    expect(closedState([came, back])).toBe("paid");
    expect(closedState([back, back])).toBe("refused");
    expect(closedState([came, open])).toBeNull();
  });

  it("takes its code with spaces and in Arabic figures", () => {
    expect(readDoorCode(" 12 34-56 ")).toBe("123456");
    expect(readDoorCode("١٢٣٤٥٦")).toBe("123456");
    expect(readDoorCode("12345")).toBeNull();
  });
});
