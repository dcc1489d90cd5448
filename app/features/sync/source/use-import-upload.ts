import { useMutation } from "@tanstack/react-query";
import { useSupabase } from "~/platform/supabase/context";

/** What the bucket of imports knows each kind of file as; browsers disagree about several of them. */
const CONTENT_TYPES: Record<string, string> = {
  csv: "text/csv",
  json: "application/json",
  ndjson: "application/x-ndjson",
  jsonl: "application/x-ndjson",
  gift: "text/plain",
  txt: "text/plain",
  xml: "application/xml",
  zip: "application/zip",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export const IMPORT_ENDINGS = Object.keys(CONTENT_TYPES).map((ending) => `.${ending}`);

export interface ImportFile {
  /** Object in the bucket `imports`. */
  path: string;
  name: string;
}

/** Puts a file into the private bucket of imports. */
export function useImportUpload(onArrived: (file: ImportFile) => void) {
  const { client } = useSupabase();
  return useMutation({
    mutationFn: async (file: File): Promise<ImportFile> => {
      const ending = file.name.split(".").at(-1)?.toLowerCase() ?? "";
      const contentType = CONTENT_TYPES[ending];
      if (!contentType)
        throw new Error(
          `“${file.name}” is no file that can be imported. Choose one of ${IMPORT_ENDINGS.join(", ")}.`,
        );
      const path = `${new Date().toISOString().slice(0, 10)}/${crypto.randomUUID()}.${ending}`;
      const { error } = await client.storage
        .from("imports")
        .upload(path, new Blob([file], { type: contentType }), { contentType });
      if (error) throw new Error(`The file could not be stored: ${error.message}`);
      return { path, name: file.name };
    },
    onSuccess: onArrived,
  });
}
