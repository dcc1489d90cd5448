import { z } from "zod";
import { MEDIA_FORMATS, type MediaItem, mediaItem, typeOfFile } from "~/domain/media-file";
import type { SupabaseAccess } from "~/platform/supabase/context";
import type { MediaLibrary, UploadOptions } from "~/ui/media/media-library";
import { analysisRow } from "./analysis";

const SIGNED_FOR_SECONDS = 3600;

/** What POST /api/media answers. */
export const registration = z.union([
  z.object({ media: mediaItem, duplicate: z.boolean() }),
  z.object({ problem: z.string() }),
]);

const storageProblem = z.object({ message: z.string() });

/** A name nobody can guess or collide with; the year and month keep folders small. */
function newPath(type: string, now: Date): string {
  const folder = now.toISOString().slice(0, 7).replace("-", "/");
  return `${folder}/${crypto.randomUUID()}.${MEDIA_FORMATS[type]?.extensions[0] ?? "bin"}`;
}

interface Destination {
  url: string;
  token: string;
  publishableKey: string;
  type: string;
}

/** Sends the bytes. XMLHttpRequest, because fetch cannot tell how far an upload has come. */
function send(file: File, to: Destination, { signal, onProgress }: UploadOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", to.url);
    request.setRequestHeader("Authorization", `Bearer ${to.token}`);
    request.setRequestHeader("apikey", to.publishableKey);
    request.setRequestHeader("Content-Type", to.type);
    request.setRequestHeader("cache-control", "max-age=3600");
    request.setRequestHeader("x-upsert", "false");
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () => {
      if (request.status < 300) resolve();
      else reject(new Error(sendProblem(request)));
    };
    request.onerror = () =>
      reject(new Error("The connection broke while sending. Nothing was stored; try again."));
    request.onabort = () => reject(new DOMException("Cancelled", "AbortError"));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

function sendProblem({ status, responseText }: XMLHttpRequest): string {
  if (status === 401) return "Your session is over. Sign in again, then try again.";
  if (status === 403) return "Your role does not allow uploads.";
  if (status === 413) return "The file is larger than the store accepts.";
  if (status === 415) return "The store does not accept this kind of file.";
  try {
    const parsed = storageProblem.safeParse(JSON.parse(responseText));
    if (parsed.success) return parsed.data.message;
  } catch {
    // Not JSON: a proxy's page. The status says enough.
  }
  return `The store answered ${status}. Try again.`;
}

/** The media store as the console's inputs see it: storage for the bytes, our server for the row. */
export function openMediaLibrary(supabase: SupabaseAccess): MediaLibrary {
  const { client, keeper, url, publishableKey } = supabase;

  const tokenOf = async () => {
    await keeper.ensure();
    const { data } = await client.auth.getSession();
    return data.session?.access_token ?? "";
  };

  const measure = async (item: MediaItem, file: Blob): Promise<boolean> => {
    if (item.type !== "audio" || !item.checksum) return false;
    const { measureSound } = await import("~/ui/media/decode-sound");
    const heard = await measureSound(file, item.duration);
    if (!heard) return false;
    const row = analysisRow(item.id, item.checksum, heard);
    const { error } = await client.from("media_analysis").upsert(row);
    if (error) throw new Error(error.message);
    return true;
  };

  return {
    async upload(file, options) {
      const type = typeOfFile(file);
      const bucket = type && MEDIA_FORMATS[type]?.bucket;
      if (!type || !bucket) throw new Error("The console cannot use this kind of file.");
      const path = newPath(type, new Date());
      const token = await tokenOf();
      const target = `${url}/storage/v1/object/${bucket}/${path}`;
      try {
        await send(file, { url: target, token, publishableKey, type }, options);
      } catch (error) {
        // The last byte may have been there before the cancel. Failing is fine: mostly there is nothing.
        if (options.signal.aborted) await client.storage.from(bucket).remove([path]);
        throw error;
      }

      options.onChecking();
      const answer = await fetch("/api/media", {
        method: "POST",
        headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
        body: JSON.stringify({
          bucket,
          path,
          title: file.name.replace(/\.[^.]+$/, ""),
          replaces: options.replaces?.id,
          reason: options.replaces?.reason,
        }),
      });
      const result = registration.parse(await answer.json());
      if ("problem" in result) throw new Error(result.problem);
      // The file is at hand now; without a measurement it is stored all the same.
      if (!result.duplicate) await measure(result.media, file).catch(() => false);
      return result;
    },
    async measure(item) {
      if (!item.bucket || !item.path) return false;
      await keeper.ensure();
      const { data, error } = await client.storage.from(item.bucket).download(item.path);
      if (error) throw new Error("The file could not be read from the store.");
      return measure(item, data);
    },
    async url({ bucket, path }) {
      if (!bucket || !path) return null;
      await keeper.ensure();
      const { data } = await client.storage.from(bucket).createSignedUrl(path, SIGNED_FOR_SECONDS);
      return data?.signedUrl ?? null;
    },
  };
}
