import "server-only";
import { httpRegister, noRegister } from "#lib/adapters/national-register/live.ts";
import type { NationalRegister } from "#lib/adapters/national-register/port.ts";
import { env } from "#lib/env.ts";

let opened: NationalRegister | undefined;

/** True when an address of the register is given (NATIONAL_REGISTER_URL), so that it makes sense to offer asking it. */
export function hasRegister(): boolean {
  return env().NATIONAL_REGISTER_URL !== undefined;
}

/** The national register as this process reaches it. */
export function nationalRegister(): NationalRegister {
  const address = env().NATIONAL_REGISTER_URL;
  opened ??= address ? httpRegister(address) : noRegister;
  return opened;
}
