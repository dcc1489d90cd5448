import { useMutation } from "@tanstack/react-query";
import { useDataProvider, useNotify } from "react-admin";
import { useNavigate } from "react-router-dom";
import { z } from "zod";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { messageOf } from "~/ui/message-of";
import type { JobMode } from "./job";

interface JobRequest {
  source_id: string;
  mode: JobMode;
  based_on?: string;
  file_path?: string;
  file_name?: string;
  reason?: string;
  skip_moved?: boolean;
}

/** Asks for a job and opens its page, where it can be watched. */
export function useStartJob() {
  const provider = useDataProvider<ConsoleDataProvider>();
  const navigate = useNavigate();
  const notify = useNotify();
  return useMutation({
    mutationFn: async (request: JobRequest) =>
      z.uuid().parse(await provider.rpc("start_sync_job", { ...request })),
    onSuccess: (id) => navigate(`/admin/pte_sync_jobs/${id}/show`),
    onError: (error) => notify(messageOf(error), { type: "error" }),
  });
}
