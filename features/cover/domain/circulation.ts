/** Amounts that flow between points, as much into each as out of it. */
export type Edge = { name: string; from: string; to: string; value: number };
export type Circulation = readonly Edge[];

type Residual = Map<string, Map<string, number>>;

/**
 * How many values an edge could have besides its own, when every edge may be any whole number from nought up as long as
 * the flow still goes round: the length of its interval, counted up to `enough`. This is exact, since flows of whole
 * numbers have whole extremes (max-flow, Ford and Fulkerson).
 */
export function widthOf(edges: Circulation, name: string, enough: number): number {
  const edge = edges.find((one) => one.name === name);
  if (!edge) return 0;
  const others = edges.filter((one) => one !== edge);
  const up = flow(residualOf(others), edge.to, edge.from, enough);
  const down = flow(residualOf(others), edge.from, edge.to, Math.min(edge.value, enough - up));
  return up + down;
}

/** What may still be added along each edge (without limit) and taken back from it (as much as there is). */
function residualOf(edges: Circulation): Residual {
  const residual: Residual = new Map();
  const add = (from: string, to: string, amount: number) => {
    const row = residual.get(from) ?? new Map<string, number>();
    row.set(to, (row.get(to) ?? 0) + amount);
    residual.set(from, row);
  };
  for (const { from, to, value } of edges) {
    add(from, to, Number.POSITIVE_INFINITY);
    add(to, from, value);
  }
  return residual;
}

/** The greatest flow from one point to another, at most `limit`; along shortest paths. */
function flow(residual: Residual, from: string, to: string, limit: number): number {
  let sent = 0;
  while (sent < limit) {
    const path = shortestPath(residual, from, to);
    if (!path) break;
    const steps = path.slice(1).map((point, n) => [path[n] ?? "", point] as const);
    const room = Math.min(limit - sent, ...steps.map(([a, b]) => residual.get(a)?.get(b) ?? 0));
    for (const [a, b] of steps) {
      shift(residual, a, b, -room);
      shift(residual, b, a, room);
    }
    sent += room;
  }
  return sent;
}

function shift(residual: Residual, from: string, to: string, by: number): void {
  const row = residual.get(from) ?? new Map<string, number>();
  row.set(to, (row.get(to) ?? 0) + by);
  residual.set(from, row);
}

function shortestPath(residual: Residual, from: string, to: string): string[] | null {
  const before = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (let point = queue.shift(); point !== undefined; point = queue.shift()) {
    if (point === to) return trace(before, to);
    for (const [next, room] of residual.get(point) ?? []) {
      if (room > 0 && !before.has(next)) {
        before.set(next, point);
        queue.push(next);
      }
    }
  }
  return null;
}

function trace(before: ReadonlyMap<string, string | null>, to: string): string[] {
  const path: string[] = [];
  for (let point: string | null | undefined = to; point; point = before.get(point)) path.unshift(point);
  return path;
}
