import { findPiece } from "#features/provenance/index.ts";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  return findPiece(request);
}
