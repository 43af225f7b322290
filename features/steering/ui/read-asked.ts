import { type Indicator, isIndicator } from "#features/steering/schema.ts";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** What the address of a steering page asks for, whatever else stands in it. */
export async function readAsked(searchParams: SearchParams) {
  const asked = await searchParams;
  const one = (name: string) => (typeof asked[name] === "string" ? asked[name] : undefined);
  const indicator: Indicator = isIndicator(asked.indicator) ? asked.indicator : "registered_artisans";
  return {
    chamber: one("chamber"),
    year: one("year"),
    indicator,
    measure: asked.measure === "share" ? ("share" as const) : ("stand" as const),
    came: { done: one("done"), problem: one("problem") },
    kept: { entered: one("entered"), quarter: one("quarter"), value: one("value"), note: one("note") },
  };
}
