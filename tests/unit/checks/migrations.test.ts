import { globSync, readFileSync } from "node:fs";
import { type DrizzleSnapshotJSON, generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { describe, expect, it } from "vitest";
import * as schema from "#db/schema/index.ts";

const [latest = ""] = globSync("db/migrations/meta/*_snapshot.json").sort().reverse();

describe("the schema in code", () => {
  it("is what the migrations were last written for: the next one holds its own change alone", async () => {
    const before = JSON.parse(readFileSync(latest, "utf8")) as DrizzleSnapshotJSON;
    const now = generateDrizzleJson(schema, before.id, ["public"]) as DrizzleSnapshotJSON;
    expect(await generateMigration(before, now)).toEqual([]);
  }, 60_000);
});
