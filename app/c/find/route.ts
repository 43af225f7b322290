import { findCard } from "#features/cards/index.ts";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  return findCard(request);
}
