import { type Id, isId } from "#lib/ids/ids.ts";

/** Units of lines that a buyer chose on a form: fields `u_{line}` with how many of each. Nothing for anything else. */
export function chosenUnits(
  fields: Iterable<readonly [string, unknown]>,
): { orderLineId: Id<"orderLine">; quantity: number }[] {
  return [...fields].flatMap(([name, value]) => {
    const orderLineId = name.startsWith("u_") ? name.slice(2) : "";
    const quantity = typeof value === "string" && /^\d{1,3}$/.test(value) ? Number(value) : 0;
    return isId("orderLine", orderLineId) && quantity > 0 ? [{ orderLineId, quantity }] : [];
  });
}

/** An amount as people write it, `35`, `35,50` or `35.5`, in minor units; NaN for anything else. */
export function typedAmount(typed: string): number {
  const parts = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(typed.trim());
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0")) : Number.NaN;
}
