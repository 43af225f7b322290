import { joinFromFooter } from "#features/newsletter/index.ts";

export const dynamic = "force-dynamic";

/** The footer's form. */
export function POST(request: Request): Promise<Response> {
  return joinFromFooter(request);
}
