import { receiveScan } from "#features/assemblies/index.ts";
import { currentContext } from "#features/identity/index.ts";

export const dynamic = "force-dynamic";

/** Takes the scan of signed minutes. */
export async function POST(request: Request): Promise<Response> {
  return receiveScan(await currentContext(), request);
}
