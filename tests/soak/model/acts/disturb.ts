import { control } from "#tests/integration/checkout/world.ts";
import type { World } from "#tests/soak/model/world.ts";

/** From now on webhooks come in this way; whatever was held is sent first. */
export async function webhooks(_: World, { mode, seed }: { mode: string; seed: number }): Promise<void> {
  await control("webhooks", { mode, seed, release: mode !== "hold" && mode !== "drop" });
}

/** The provider fails at the next such request; the SDK tries once more by itself when a connection was cut. */
export async function fail(_: World, { path, how }: { path: string; how: string }): Promise<void> {
  await control("fail", { method: "POST", path, times: how === "drop_after_effect" ? 2 : 3, how });
}
