import { serveOpenData } from "#features/steering/ui/serve-open-data.ts";

export const dynamic = "force-dynamic";

/** The list of the open files, for machines. */
export function GET(request: Request): Promise<Response> {
  return serveOpenData(request, "index.json");
}
