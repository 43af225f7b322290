import { serveTemplate } from "#features/sheets/index.ts";

export const dynamic = "force-dynamic";

export function GET(request: Request): Response {
  return serveTemplate(request);
}
