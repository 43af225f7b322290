import { currentContext } from "#features/identity/index.ts";
import { receiveOrderPhoto } from "#features/orders/index.ts";

export const dynamic = "force-dynamic";

/** Takes one photograph of what is about to leave. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ orderId: string }> },
): Promise<Response> {
  return receiveOrderPhoto(await currentContext(), request, (await params).orderId);
}
