import type { ComplaintState } from "#db/schema/mediation.ts";

type Dated = { state: ComplaintState; nameBy: string; endBy: string | null; answerBy: string | null };

/** What a complaint waits for: a mediator's name, the end of the mediation, or answers to a proposal. */
export type Awaited = "name" | "end" | "answer";

/** The next deadline of a complaint (ISO date), and for what. Null once it is over. */
export function deadlineOf({ state, nameBy, endBy, answerBy }: Dated): { day: string; of: Awaited } | null {
  if (state === "filed") return { day: nameBy, of: "name" };
  if (state === "proposed" && answerBy) return { day: answerBy, of: "answer" };
  if ((state === "mediating" || state === "proposed") && endBy) return { day: endBy, of: "end" };
  return null;
}
