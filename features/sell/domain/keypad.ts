/** Keys of the keypad, row by row. */
export const keypad = ["1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "0", "delete"] as const;

/** What is typed after a key was pressed: figures, one point and two digits behind it. */
export function pressed(typed: string, key: (typeof keypad)[number]): string {
  if (key === "delete") return typed.slice(0, -1);
  if (key === "." && (typed === "" || typed.includes("."))) return typed;
  const next = typed === "0" && key !== "." ? key : typed + key;
  return /^\d{1,8}(\.\d{0,2})?$/.test(next) ? next : typed;
}
