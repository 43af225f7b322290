/** Why a workshop is to be visited; the heavier first. */
export const needReasons = {
  correctionsLate: 100,
  recalls: 40,
  replies: 30,
  faults: 20,
  reports: 20,
  labels: 15,
  contested: 10,
  late: 5,
} as const;
export type NeedReason = keyof typeof needReasons;

/** How many of each there are in the months looked at. */
export type NeedFacts = Readonly<Record<NeedReason, number>>;

export type Need = { reasons: { reason: NeedReason; count: number }[]; weight: number };

/** What speaks for a visit, the weightiest first, and how much together. One late parcel is not a reason. */
export function needOf(facts: NeedFacts): Need {
  const reasons = (Object.keys(needReasons) as NeedReason[])
    .map((reason) => ({ reason, count: facts[reason] }))
    .filter(({ reason, count }) => count > (reason === "late" ? 1 : 0))
    .sort((a, b) => needReasons[b.reason] * b.count - needReasons[a.reason] * a.count);
  return {
    reasons,
    weight: reasons.reduce((sum, { reason, count }) => sum + needReasons[reason] * count, 0),
  };
}
