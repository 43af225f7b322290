import { currentContext } from "#features/identity/index.ts";
import { receiveFilm, sendFilm } from "#features/skills/index.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ fileId: string }> };

/** Takes a film of a maker's file of acquired skills whole, from a plain form. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  return receiveFilm(await currentContext(), request, (await params).fileId);
}

/** Adds a film whose parts have all arrived. */
export async function PUT(request: Request, { params }: Params): Promise<Response> {
  return sendFilm(await currentContext(), request, (await params).fileId);
}
