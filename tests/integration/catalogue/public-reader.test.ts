import { getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { describe, expect, it } from "vitest";
import { database } from "#db/client.ts";
import * as schema from "#db/schema/index.ts";

const tables = Object.values(schema)
  .filter((each) => is(each, PgTable))
  .map((each) => getTableName(each as PgTable));

const codeOf = async (work: PromiseLike<unknown>): Promise<string> => {
  try {
    await work;
    return "done";
  } catch (error) {
    return String((error as { cause?: { code?: string } }).cause?.code);
  }
};
const insufficientPrivilege = "42501";

describe("the role that public pages read as", () => {
  it.each(tables)("cannot select from the table %s", async (table) => {
    const attempt = database("public_reader").execute(
      sql`select 1 from public.${sql.identifier(table)} limit 1`,
    );
    expect(await codeOf(attempt)).toBe(insufficientPrivilege);
  });

  it.each([
    "delete from published.piece",
    "update published.offer set price_minor = 1",
    "create table t (x int)",
  ])("is refused %s", async (statement) => {
    expect(await codeOf(database("public_reader").execute(sql.raw(statement)))).not.toBe("done");
  });

  it("can read what is published", async () => {
    expect(await codeOf(database("public_reader").execute(sql`select 1 from published.piece limit 1`))).toBe(
      "done",
    );
  });
});
