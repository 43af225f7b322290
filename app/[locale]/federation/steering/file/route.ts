import { currentContext } from "#features/identity/index.ts";
import { serveTable } from "#features/steering/index.ts";

export const dynamic = "force-dynamic";

/** One indicator of all chambers as a table. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const [year, indicator] = [asked.get("year") ?? undefined, asked.get("indicator") ?? undefined];
  return serveTable(await currentContext(), { year, indicator });
}
