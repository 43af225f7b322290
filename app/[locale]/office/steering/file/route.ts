import { currentContext } from "#features/identity/index.ts";
import { serveTable } from "#features/steering/index.ts";

export const dynamic = "force-dynamic";

/** A chamber's year as a table. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const year = asked.get("year") ?? undefined;
  return serveTable(await currentContext(), { chamber: asked.get("chamber") ?? "", year });
}
