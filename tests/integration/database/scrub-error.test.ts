import { inspect } from "node:util";
import { expect, test } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { user } from "#db/schema/identity.ts";

test("a failed query is told without the values it was called with", async () => {
  const email = "someone.private@example.test";
  const insert = () =>
    withActorSettings(database(), { kind: "system" }, (tx) => tx.insert(user).values({ email }));
  await insert();
  const error = await insert().then(
    () => expect.unreachable("the address is unique"),
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ cause: { code: "23505" }, params: [] });
  expect(inspect(error, { depth: 5 })).toContain("Failed query: insert into");
  expect(inspect(error, { depth: 5 })).not.toContain("someone.private");
});
