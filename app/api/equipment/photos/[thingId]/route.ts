import { receiveEquipmentPhoto } from "#features/equipment/index.ts";
import { currentContext } from "#features/identity/index.ts";

export const dynamic = "force-dynamic";

/** Takes one photograph: of a tool that is worked with, of what was delivered, or of what became of it. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ thingId: string }> },
): Promise<Response> {
  return receiveEquipmentPhoto(await currentContext(), request, (await params).thingId);
}
