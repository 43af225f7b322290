import { readHealth } from "#features/ops/index.ts";

export const dynamic = "force-dynamic";

/** How the parts are. 200 while pages can be served, 503 when they cannot. */
export async function GET(): Promise<Response> {
  const health = await readHealth();
  return Response.json(health, {
    status: health.status === "down" ? 503 : 200,
    headers: { "cache-control": "no-store" },
  });
}
