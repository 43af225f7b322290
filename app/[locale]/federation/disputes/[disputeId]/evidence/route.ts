import { currentContext } from "#features/identity/index.ts";
import { getDispute } from "#features/refunds/index.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ disputeId: string }> };

/** What speaks for a disputed payment, as a file to keep. Whoever may not see the dispute gets a plain 404. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { disputeId } = await params;
  const found = isId("dispute", disputeId) ? await getDispute(await currentContext(), { disputeId }) : null;
  if (!found?.ok) return new Response(null, { status: 404 });
  const { number, status, amount, openedAt, submittedAt, orders, evidence } = found.value;
  const file = { number, status, amount, openedAt, submittedAt, orders, evidence };
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="dispute-${number ?? "unknown"}.json"`,
      "cache-control": "private, no-store",
    },
  });
}
