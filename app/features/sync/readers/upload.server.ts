import type { Readable } from "node:stream";
import { z } from "zod";
import { FileProblem, readRecords } from "~/platform/files/record-reader.server";
import { inPages, type ReadPages, SourceProblem } from "./page";

const PAGE_ROWS = 1000;
const checkpointShape = z.object({ read: z.number() }).nullable();

export interface UploadedFile {
  name: string;
  open: () => Promise<Readable>;
}

/** An uploaded file, read from its start each time: the rows before the checkpoint are passed over. */
export const readUpload = ({ name, open }: UploadedFile): ReadPages =>
  async function* (checkpoint) {
    const stream = await open();
    try {
      const rowsBefore = checkpointShape.parse(checkpoint)?.read ?? 0;
      yield* inPages(readRecords({ name, stream }), PAGE_ROWS, rowsBefore);
    } catch (error) {
      if (error instanceof FileProblem) throw new SourceProblem(error.message);
      throw error;
    } finally {
      stream.destroy();
    }
  };
