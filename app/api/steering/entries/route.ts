import { currentContext } from "#features/identity/index.ts";
import { receiveEntry } from "#features/steering/index.ts";

export const dynamic = "force-dynamic";

/** Takes an entered value of a chamber with its evidence. */
export async function POST(request: Request): Promise<Response> {
  return receiveEntry(await currentContext(), request);
}
