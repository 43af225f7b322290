import { findPiece } from "#features/verify/index.ts";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  return findPiece(request);
}
