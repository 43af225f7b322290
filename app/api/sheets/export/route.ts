import { serveExport } from "#features/sheets/index.ts";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return serveExport(request);
}
