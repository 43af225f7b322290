import { serveOpenData } from "#features/steering/ui/serve-open-data.ts";

export const dynamic = "force-dynamic";

/** The open files of the contract-programme. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  return serveOpenData(request, (await params).file);
}
