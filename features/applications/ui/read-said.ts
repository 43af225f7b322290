import type { ApplicationState } from "#features/applications/schema.ts";

/** What the page of a file says was just done, by its address. A draft was not sent, whatever the address says. */
export function readSaid({ sent, taken }: { sent?: string; taken?: string }, state: ApplicationState) {
  if (taken) return "taken" as const;
  if (state === "draft") return null;
  return sent === "again" ? ("again" as const) : sent === "1" ? ("sent" as const) : null;
}
