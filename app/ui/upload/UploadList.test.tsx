import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import {
  type MediaLibrary,
  MediaLibraryContext,
  type UploadOptions,
  type UploadResult,
} from "../media/media-library";
import { UploadList } from "./UploadList";
import { useUploads } from "./use-uploads";

const media: UploadResult["media"] = {
  id: "6f6f1d36-6e0f-4f0f-9d51-3a5a53a1a001",
  type: "audio",
  bucket: "question-audio",
  path: "a.mp3",
  title: "a",
  mime_type: "audio/mpeg",
  duration: 3,
  file_size: 4,
  width: null,
  height: null,
};

function Page({ onArrived }: { onArrived: () => void }) {
  const uploads = useUploads(["audio"], onArrived);
  const choose = () => uploads.add([new File(["tune"], "a.mp3", { type: "audio/mpeg" })]);
  return (
    <>
      <button type="button" onClick={choose}>
        Choose
      </button>
      <UploadList
        queue={uploads.queue}
        onCancel={uploads.cancel}
        onRetry={uploads.retry}
        onRemove={uploads.remove}
        onUse={() => undefined}
        useLabel="Open"
      />
    </>
  );
}

/** A page whose one file is being checked by the server, and the ways in which that may end. */
async function checking() {
  const answers: ((result: UploadResult) => void)[] = [];
  const upload = vi.fn((_file: File, { onChecking }: UploadOptions) => {
    onChecking();
    return new Promise<UploadResult>((resolve) => answers.push(resolve));
  });
  const library: MediaLibrary = {
    upload,
    url: () => Promise.resolve(null),
    measure: () => Promise.resolve(false),
  };
  const onArrived = vi.fn();
  render(
    <MediaLibraryContext.Provider value={library}>
      <Page onArrived={onArrived} />
    </MediaLibraryContext.Provider>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Choose" }));
  await screen.findByText("Being checked and measured");
  const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
  const answer = (position: number) => answers[position]?.({ media, duplicate: false });
  return { press, answer, onArrived };
}

it("says so when a cancelled file has reached the library all the same", async () => {
  const { press, answer, onArrived } = await checking();
  await press("Cancel");
  expect(screen.getByRole("status")).toHaveTextContent("Cancelled");
  answer(0);
  expect(await screen.findByText(/reached the library before the cancel/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Open" })).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Try again" })).not.toBeInTheDocument();
  expect(onArrived).not.toHaveBeenCalled();
});

it("sends a cancelled file again, whatever its first transfer still reports", async () => {
  const { press, answer, onArrived } = await checking();
  await press("Cancel");
  await press("Try again");
  await screen.findByText("Being checked and measured");
  answer(0);
  expect(screen.getByText("Being checked and measured")).toBeInTheDocument();
  answer(1);
  expect(await screen.findByText("Stored")).toBeInTheDocument();
  expect(onArrived).toHaveBeenCalledOnce();
});
