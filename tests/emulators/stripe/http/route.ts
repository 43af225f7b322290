import type { Params } from "#tests/emulators/stripe/http/params.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

export interface Call {
  world: World;
  params: Params;
  /** Values of the `:names` in the pattern. */
  path: (name: string) => string;
  /** The connected account a request is made for (`Stripe-Account`); null for the platform's own. */
  account: string | null;
}

/** One API route. `handle` reads all parameters, calls `params.finish()`, then acts; it answers an object. */
export interface Route {
  method: "GET" | "POST" | "DELETE";
  pattern: string;
  handle: (call: Call) => object;
}

/** The route for a request and the values of its path, or null. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  pathname: string,
): { route: Route; path: (name: string) => string } | null {
  const parts = pathname.split("/");
  for (const route of routes) {
    if (route.method !== method) continue;
    const pattern = route.pattern.split("/");
    if (pattern.length !== parts.length) continue;
    const values = new Map<string, string>();
    const matches = pattern.every((segment, i) => {
      const part = parts[i] ?? "";
      if (!segment.startsWith(":")) return segment === part;
      values.set(segment.slice(1), decodeURIComponent(part));
      return part !== "";
    });
    if (matches) return { route, path: (name) => values.get(name) ?? "" };
  }
  return null;
}
