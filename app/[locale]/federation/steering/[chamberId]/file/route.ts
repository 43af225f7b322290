import { currentContext } from "#features/identity/index.ts";
import { serveTable } from "#features/steering/index.ts";

export const dynamic = "force-dynamic";

/** A chamber's year as a table. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ chamberId: string }> },
): Promise<Response> {
  const year = new URL(request.url).searchParams.get("year") ?? undefined;
  return serveTable(await currentContext(), { chamber: (await params).chamberId, year });
}
