import "server-only";
import { type Requirements, requirements } from "#features/applications/index.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";

/** What applicants are asked for, through the page cache. Rules begin at midnight; the page is made again within minutes. */
export const readRequirements = (): Promise<Requirements> => cached(requirements, {}, [tags.chambers()]);
