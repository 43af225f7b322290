import type { Task } from "#features/studio/schema.ts";

/** What is late first, then by deadline, then what has none; the same every time. Pure. */
export function inOrder(tasks: readonly Task[]): Task[] {
  const rank = (task: Task) => (task.by === null ? Number.POSITIVE_INFINITY : Date.parse(task.by));
  return [...tasks].sort(
    (a, b) => Number(b.isLate) - Number(a.isLate) || compare(rank(a), rank(b)) || a.id.localeCompare(b.id),
  );
}

// Infinity less infinity is no number.
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

type Standing = { state: string; startedAt: Date | null; isMadeToOrder: boolean; hub: string | null };

/** What whoever brings an order does next, or null while they wait for somebody else. Pure. */
export function orderTask(order: Standing): "accept" | "start" | "pack" | "ship" | "hub" | null {
  if (order.state === "paid" || order.state === "confirmed") return "accept";
  if (order.state === "accepted") return order.isMadeToOrder && !order.startedAt ? "start" : "pack";
  if (order.state !== "packed") return null;
  if (order.hub === null || order.hub === "dropped") return "ship";
  return order.hub === "expected" || order.hub === "defect" ? "hub" : null;
}
