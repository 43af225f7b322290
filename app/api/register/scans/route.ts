import { postScan } from "#features/register/index.ts";

export const dynamic = "force-dynamic";

export function POST(request: Request): Promise<Response> {
  return postScan(request);
}
