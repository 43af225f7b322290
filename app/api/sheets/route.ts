import { postSheet } from "#features/sheets/index.ts";

export const dynamic = "force-dynamic";

export function POST(request: Request): Promise<Response> {
  return postSheet(request);
}
