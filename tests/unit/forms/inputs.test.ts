import { expect, test } from "vitest";
import { z } from "zod";
import { emptyOr, leftOut, typedAmount } from "#lib/forms/inputs.ts";

const codeOf = (schema: z.ZodType, typed: unknown) => schema.safeParse(typed).error?.issues[0]?.message;

test("a typed amount is minor units, and what is none is named by the form's own codes", () => {
  const price = typedAmount("PRICE_INVALID", "REQUIRED");
  expect(price.parse("1 250,50")).toBe(125_050);
  expect([codeOf(price, " "), codeOf(price, "0"), codeOf(price, "a")]).toEqual([
    "REQUIRED",
    "PRICE_INVALID",
    "PRICE_INVALID",
  ]);
  expect(codeOf(typedAmount("AMOUNT_INVALID"), "")).toBe("AMOUNT_INVALID");
});

test("an empty field is null or left out, and a wrong one is refused", () => {
  const day = emptyOr(z.iso.date("DATE_INVALID"), "DATE_INVALID");
  expect([day.parse(""), day.parse("2026-11-27")]).toEqual([null, "2026-11-27"]);
  expect(codeOf(day, "27/11")).toBe("DATE_INVALID");
  const kind = leftOut(z.enum(["a"]));
  expect([kind.parse(""), kind.parse(undefined), kind.parse("a")]).toEqual([undefined, undefined, "a"]);
  expect(kind.safeParse("b").success).toBe(false);
});
