import { describe, expect, test } from "vitest";
import { ForbiddenAddressError, isPublicAddress, resolvePublic } from "./checked-address.server";

describe("addresses", () => {
  test.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "255.255.255.255",
    "224.0.0.1",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:0:0:1::",
    "ff02::1",
    "no address",
  ])("%s is not of the public Internet", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(["93.184.215.14", "2606:4700::6810:84e5", "::ffff:93.184.215.14"])(
    "%s is",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test("in brackets, by name or as a number are checked like any other", async () => {
    for (const host of ["[::1]", "localhost", "127.0.0.1"])
      await expect(resolvePublic(host, 80, [])).rejects.toBeInstanceOf(ForbiddenAddressError);
    expect(new URL("http://2130706433/").hostname).toBe("127.0.0.1");
  });

  test("are opened one by one, by host and port", async () => {
    await expect(resolvePublic("127.0.0.1", 8080, ["127.0.0.1:80"])).rejects.toThrow(
      "127.0.0.1:8080",
    );
    await expect(resolvePublic("127.0.0.1", 8080, ["127.0.0.1:8080"])).resolves.toEqual({
      address: "127.0.0.1",
      family: 4,
    });
  });
});
