import { currentContext } from "#features/identity/index.ts";
import { receiveCertificatePaper } from "#features/quality/index.ts";

export const dynamic = "force-dynamic";

/** Takes the scan of a certificate. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ certificateId: string }> },
): Promise<Response> {
  return receiveCertificatePaper(await currentContext(), request, (await params).certificateId);
}
