/** What the address says besides the screen. */
export type StepQuery = { from: string; family: string; q: string; problem: string; slot: string };

export type Asked = Promise<Record<string, string | string[] | undefined>>;

const names = ["from", "family", "q", "problem", "slot"] as const;

/** One text for each name; what is given twice or too long is as if it were not there. */
export async function readStepQuery(asked: Asked): Promise<StepQuery> {
  const given = await asked;
  const text = (name: string) => {
    const value = given[name];
    return typeof value === "string" && value.length <= 80 ? value : "";
  };
  return Object.fromEntries(names.map((name) => [name, text(name)])) as StepQuery;
}
