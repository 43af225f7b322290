import { currentContext } from "#features/identity/index.ts";
import { serveOrderPhoto } from "#features/orders/index.ts";

export const dynamic = "force-dynamic";

/** Shows one photograph of an order to its parties. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ photoId: string }> },
): Promise<Response> {
  return serveOrderPhoto(await currentContext(), request, (await params).photoId);
}
