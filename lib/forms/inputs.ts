import { z } from "zod";
import { minorOf } from "#lib/money/typed-amount.ts";

/** A field that may be left empty, which is null. `error` is the code for what is neither empty nor right; else the schema's own stands. */
export const emptyOr = <S extends z.ZodType>(schema: S, error?: string) =>
  z.union([z.literal("").transform(() => null), schema], error === undefined ? {} : { error });

/** A field that may be left empty or out, and is not there then. */
export const leftOut = <S extends z.ZodType>(schema: S) =>
  z.union([z.literal("").transform(() => undefined), schema]).optional();

/** An amount as people type it, in minor units above nothing. Codes for what is none, and for an empty field where that is another. */
export const typedAmount = (code: string, empty = code) =>
  z.string().transform((typed, context) => {
    const minor = minorOf(typed);
    if (minor !== null) return minor;
    context.addIssue({ code: "custom", message: typed.trim() === "" ? empty : code });
    return z.NEVER;
  });
