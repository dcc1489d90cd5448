import { describe, expect, it, vi } from "vitest";
import { fakeClient } from "../../../tests/support/fake-supabase-client";
import { createSessionKeeper, SignedOutError } from "./session-keeper";

describe("the session keeper", () => {
  it("lets work go on while there is a session", async () => {
    await expect(createSessionKeeper(fakeClient()).ensure()).resolves.toBeUndefined();
  });

  it("asks nobody when nobody was signed in", async () => {
    const keeper = createSessionKeeper(fakeClient({ signedIn: false }));
    await expect(keeper.ensure()).rejects.toBeInstanceOf(SignedOutError);
    expect(keeper.current()).toBeNull();
  });

  it("holds everything that waits until the password is given, then lets it go on", async () => {
    const client = fakeClient();
    const keeper = createSessionKeeper(client);
    await keeper.ensure();
    client.lose();
    const done = vi.fn();
    const work = [keeper.ensure().then(done), keeper.ensure().then(done)];
    await expect.poll(() => keeper.current()).toEqual({ email: "ada@example.org" });
    expect(done).not.toHaveBeenCalled();

    await expect(keeper.answer("wrong")).rejects.toThrow("Invalid login credentials");
    expect(keeper.current()).not.toBeNull();

    await keeper.answer("right");
    await Promise.all(work);
    expect(done).toHaveBeenCalledTimes(2);
    expect(keeper.current()).toBeNull();
  });

  it("fails what waits when the person would rather leave", async () => {
    const client = fakeClient();
    const keeper = createSessionKeeper(client);
    await keeper.ensure();
    client.lose();
    const work = keeper.ensure();
    await expect.poll(() => keeper.current()).not.toBeNull();
    keeper.giveUp();
    await expect(work).rejects.toBeInstanceOf(SignedOutError);
  });

  it("tries the refresh token before it asks", async () => {
    const keeper = createSessionKeeper(fakeClient());
    await keeper.ensure();
    await expect(keeper.renew()).resolves.toBeUndefined();
    expect(keeper.current()).toBeNull();
  });
});
