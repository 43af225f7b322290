import { describe, expect, it } from "vitest";
import { smsPlace } from "#lib/adapters/sms/address.ts";

describe("SMS_URL", () => {
  it("names the account, its token, where to, and as whom", () => {
    expect(smsPlace("twilio://AC1:s%2Fcret@api.twilio.com?from=%2B212500000000")).toEqual({
      origin: "https://api.twilio.com",
      account: "AC1",
      token: "s/cret",
      sender: { From: "+212500000000" },
    });
  });

  it("reaches a stand-in without encryption", () => {
    expect(smsPlace("twilio+http://AC1:x@127.0.0.1:1081?from=Sanad").origin).toBe("http://127.0.0.1:1081");
  });

  it("takes a name or a messaging service as sender", () => {
    expect(smsPlace("twilio://AC1:x@host?from=Sanad").sender).toEqual({ From: "Sanad" });
    const service = `MG${"0".repeat(32)}`;
    expect(smsPlace(`twilio://AC1:x@host?from=${service}`).sender).toEqual({ MessagingServiceSid: service });
  });

  it.each([
    "https://AC1:secret@host?from=Sanad",
    "twilio://host?from=Sanad",
    "twilio://AC1:secret@host",
    "twilio://AC1:secret@host?from=a+name+that+is+too+long",
    "twilio",
  ])("refuses %s and shows nothing of it", (url) => {
    expect(() => smsPlace(url)).toThrow(RangeError);
    expect(() => smsPlace(url)).not.toThrow(/secret/);
  });
});
