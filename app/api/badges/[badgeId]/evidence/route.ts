import { receiveBadgeFile } from "#features/badges/index.ts";
import { currentContext } from "#features/identity/index.ts";

export const dynamic = "force-dynamic";

/** Takes one file of evidence for a proposed badge. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ badgeId: string }> },
): Promise<Response> {
  return receiveBadgeFile(await currentContext(), request, (await params).badgeId);
}
