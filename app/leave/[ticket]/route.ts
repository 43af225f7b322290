import { serveLeave, takeLeave } from "#features/newsletter/index.ts";
import { weeklyLeave } from "#features/reach/index.ts";

export const dynamic = "force-dynamic";

type RouteContext = { params: Promise<{ ticket: string }> };

/** Asks whether a mail should come no more. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return serveLeave(request, (await params).ticket, weeklyLeave);
}

/** Ends it: from the page above, or with one click in a mail program. */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  return takeLeave(request, (await params).ticket, weeklyLeave);
}
