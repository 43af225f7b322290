import type { Failure } from "#lib/kernel/errors.ts";

/**
 * A refusal that names its field belongs beside it. `lists` are names of several boxes that are one question: which of them is wrong
 * (`languages.2`) does not matter.
 */
export function besideField(failure: Failure<string>, lists: readonly string[] = []): Failure<string> {
  const { code, details } = failure;
  if (typeof details?.field === "string")
    return { code: "INVALID_INPUT", details: { fields: { [details.field]: code } } };
  const fields = Object.entries((details?.fields ?? {}) as Record<string, string>);
  if (fields.length === 0) return failure;
  const named = fields.map(([field, found]) => {
    const [list = field] = field.split(".");
    return [lists.includes(list) ? list : field, found];
  });
  return { code, details: { fields: Object.fromEntries(named) } };
}
