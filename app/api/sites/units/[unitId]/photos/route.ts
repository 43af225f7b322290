import { currentContext } from "#features/identity/index.ts";
import { receiveConditionPhoto } from "#features/sites/index.ts";

export const dynamic = "force-dynamic";

/** Takes one photograph for a report of a unit's condition. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ unitId: string }> },
): Promise<Response> {
  return receiveConditionPhoto(await currentContext(), request, (await params).unitId);
}
