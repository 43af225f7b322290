import { receiveProviderEvent } from "#features/webhooks/index.ts";

export const dynamic = "force-dynamic";

/** Called by the charge provider. The signature over the raw body is the only credential. */
export async function POST(request: Request): Promise<Response> {
  const status = await receiveProviderEvent(
    await request.text(),
    request.headers.get("stripe-signature") ?? "",
  );
  return new Response(null, { status });
}
