import { type Difference, pathOf } from "./handler.ts";

const uploadPath = /^\/storage\/v1\/object\/(?!list\/|move$|copy$|sign\/)/;

/** The file of the form: supabase-js gives it the empty name. */
function fileOf(form: FormData): Blob | undefined {
  for (const value of form.values()) if (typeof value !== "string") return value;
  return undefined;
}

function text(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === "string" ? value : undefined;
}

async function withRawBody(request: Request): Promise<Request> {
  const form = await request.formData();
  const file = fileOf(form);
  if (!file) return new Request(request.url, { method: request.method, headers: request.headers });
  const headers = new Headers(request.headers);
  headers.set("content-type", file.type || "application/octet-stream");
  headers.set("content-length", String(file.size));
  const cacheControl = text(form, "cacheControl");
  if (cacheControl) headers.set("cache-control", `max-age=${cacheControl}`);
  const metadata = text(form, "metadata");
  if (metadata) headers.set("x-metadata", Buffer.from(metadata).toString("base64"));
  const body = file.stream();
  return new Request(request.url, { method: request.method, headers, body, duplex: "half" });
}

/**
 * supabase-js sends a Blob or File as a form whose file field has no name. Lite looks for a field
 * called "file" on POST and stores the whole form as the object on PUT: it gets the bare file instead.
 */
export const acceptUploadForms: Difference = (next) => async (request) => {
  const type = request.headers.get("content-type") ?? "";
  const isForm = type.toLowerCase().startsWith("multipart/form-data");
  const isUpload = request.method === "POST" || request.method === "PUT";
  if (!isForm || !isUpload || !uploadPath.test(pathOf(request))) return next(request);
  return next(await withRawBody(request));
};
