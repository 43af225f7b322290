import { chooseVisitor } from "#features/pricing/index.ts";

export const dynamic = "force-dynamic";

/** Keeps what a visitor chose in the header, without a script. */
export async function POST(request: Request): Promise<Response> {
  return chooseVisitor(request);
}
