import type { z } from "zod";
import { type FieldErrors, Refusal } from "#lib/kernel/errors.ts";

/** Parses untrusted input; throws INVALID_INPUT with a code for each wrong field (`address.city` → `too_small`). */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const path = issue.path.join(".") || "form";
    // A schema may name its own code as the message; zod's codes are lower case.
    fields[path] ??= /^[A-Z_]+$/.test(issue.message) ? issue.message : issue.code.toUpperCase();
  }
  throw new Refusal("INVALID_INPUT", { fields: fields satisfies FieldErrors });
}
