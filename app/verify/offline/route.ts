import { serveOffline } from "#features/provenance/index.ts";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return serveOffline(request);
}
