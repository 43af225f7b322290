import { postImport } from "#features/register/index.ts";

export const dynamic = "force-dynamic";

export function POST(request: Request): Promise<Response> {
  return postImport(request);
}
