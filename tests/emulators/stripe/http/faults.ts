import { ApiError } from "#tests/emulators/stripe/http/errors.ts";
import type { Fault } from "#tests/emulators/stripe/state.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

/** `*` stands for any characters; without it the path is a prefix. */
function matches(fault: Fault, method: string, pathname: string): boolean {
  if (fault.method !== "*" && fault.method !== method) return false;
  if (!fault.path.includes("*")) return pathname.startsWith(fault.path);
  const pattern = fault.path.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${pattern.join(".*")}$`).test(pathname);
}

/** Takes the next planned fault for this request, if any, and counts it down. */
export function takeFault(world: World, method: string, pathname: string): Fault | null {
  const fault = world.state.faults.find((each) => matches(each, method, pathname));
  if (!fault) return null;
  fault.times -= 1;
  if (fault.times <= 0) world.state.faults = world.state.faults.filter((each) => each !== fault);
  return fault;
}

/** The faults that answer instead of the endpoint: nothing ran, so a key keeps nothing. */
export function refuseBy(fault: Fault): void {
  if (fault.how === "500") {
    throw new ApiError(500, { type: "api_error", message: "An unknown error occurred (planned fault)." });
  }
  if (fault.how === "409") {
    throw new ApiError(409, {
      type: "invalid_request_error",
      code: "lock_timeout",
      message:
        "This object cannot be accessed right now because another request is using it (planned fault).",
    });
  }
  if (fault.how === "402") {
    throw new ApiError(402, {
      type: "card_error",
      code: "card_declined",
      decline_code: "generic_decline",
      message: "Your card was declined (planned fault).",
    });
  }
}
