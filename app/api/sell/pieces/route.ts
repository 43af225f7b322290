import { currentContext } from "#features/identity/index.ts";
import { receivePiece } from "#features/sell/index.ts";

export const dynamic = "force-dynamic";

/** Takes a piece from a maker's phone. */
export async function POST(request: Request): Promise<Response> {
  return receivePiece(await currentContext(), request);
}
