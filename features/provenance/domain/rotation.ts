/** After how many days a key in use is due to be replaced: once a year, as the runbook for keys asks. */
const signsForDays = 365;

/** How a chamber's keys stand: no key yet, one in use, one in use for too long, or ended keys alone. */
export function rotationState(
  keys: readonly { createdAt: Date; endedAt: Date | null }[],
  now: Date,
): "none" | "in_use" | "due" | "ended" {
  if (keys.length === 0) return "none";
  const inUse = keys.find(({ endedAt }) => endedAt === null);
  if (!inUse) return "ended";
  const days = (now.getTime() - inUse.createdAt.getTime()) / 86_400_000;
  return days > signsForDays ? "due" : "in_use";
}
