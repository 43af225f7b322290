import { z } from "zod";

/** One line somebody typed: spaces folded, direction marks dropped. */
export const line = (max: number) =>
  z
    .string()
    .max(max * 4, "TOO_LONG")
    .transform((text) =>
      text
        .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .pipe(z.string().min(1, "REQUIRED").max(max, "TOO_LONG"));

/** The same where nothing may stand; blank becomes null. */
export const optionalLine = (max: number) =>
  z
    .string()
    .max(max * 4, "TOO_LONG")
    .transform((text) => text.replace(/\s+/g, " ").trim() || null)
    .pipe(z.string().max(max, "TOO_LONG").nullable());

/** A text that a parser of lib/people reads into its stored form. `wrong` is the code when it is none. */
export const readBy = (read: (typed: string) => string | null, wrong: string) =>
  z
    .string()
    .max(80, wrong)
    .transform((typed, context) => {
      if (typed.trim() === "") return refuse(context, "REQUIRED");
      return read(typed) ?? refuse(context, wrong);
    });

/** The same where nothing typed (null) means that what is there already stays. */
export const readOrKept = (read: (typed: string) => string | null, wrong: string) =>
  z
    .string()
    .max(80, wrong)
    .transform((typed, context) => (typed.trim() === "" ? null : (read(typed) ?? refuse(context, wrong))));

function refuse(context: z.core.$RefinementCtx, code: string): never {
  context.issues.push({ code: "custom", message: code, input: context.value });
  return z.NEVER;
}

/** A whole number typed in any digits. */
export const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .max(12, "NUMBER_INVALID")
    .transform((typed) => westernNumber(typed))
    .pipe(
      z.number("NUMBER_INVALID").int("NUMBER_INVALID").min(min, "NUMBER_INVALID").max(max, "NUMBER_INVALID"),
    );

function westernNumber(typed: string): number | undefined {
  const flat = typed
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .trim();
  return /^\d{1,6}$/.test(flat) ? Number(flat) : undefined;
}
