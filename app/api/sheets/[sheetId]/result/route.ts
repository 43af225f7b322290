import { serveResult } from "#features/sheets/index.ts";

export const dynamic = "force-dynamic";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ sheetId: string }> },
): Promise<Response> {
  return serveResult(request, (await params).sheetId);
}
