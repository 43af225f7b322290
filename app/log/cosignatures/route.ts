import { takeCosignatures } from "#features/provenance/index.ts";

export const dynamic = "force-dynamic";

export function POST(request: Request): Promise<Response> {
  return takeCosignatures(request);
}
