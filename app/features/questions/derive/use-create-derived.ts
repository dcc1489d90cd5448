import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDataProvider, useNotify } from "react-admin";
import { z } from "zod";
import type { Proposal } from "~/domain/derive/proposal";
import type { Module } from "~/domain/item-types";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { BANKS } from "../banks";
import { toRow } from "../question";
import type { DerivedFrom } from "./derivable";

const answer = z.object({ source_id: z.uuid(), questions: z.array(z.unknown()) });

interface Creation {
  source: DerivedFrom;
  origin: { module: Module; id: string } | undefined;
  proposals: readonly Proposal[];
}

function rowOf({ module, type, title, content }: Proposal) {
  const bank = BANKS.find((one) => one.module === module);
  if (!bank) throw new Error(`There is no bank of ${module}.`);
  return { module, ...toRow(bank, { type, title, ...content }) };
}

/** Stores proposals as drafts linked to their source, all or none. */
export function useCreateDerived(onDone: () => void) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: async ({ source, origin, proposals }: Creation) =>
      answer.parse(
        await provider.rpc("create_derived_questions", {
          source,
          items: proposals.map(rowOf),
          origin: origin ?? null,
        }),
      ),
    onSuccess: async ({ questions }) => {
      notify(
        questions.length === 1 ? "1 draft is created." : `${questions.length} drafts are created.`,
        {
          type: "success",
        },
      );
      await queries.invalidateQueries();
      onDone();
    },
  });
}
