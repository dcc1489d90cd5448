import { useQueryClient } from "@tanstack/react-query";
import { useNotify } from "react-admin";
import { useParams } from "react-router-dom";
import { PageTitle } from "~/ui/PageTitle";
import { DECISIONS } from "../decisions";
import { CaseWork } from "./CaseWork";

/** One case by its own address, for links from elsewhere. */
export default function CasePage() {
  const { id = "" } = useParams();
  const notify = useNotify();
  const queries = useQueryClient();
  const said = (text: string) => {
    notify(text, { type: "success" });
    void queries.invalidateQueries({ queryKey: ["rpc", "case_detail"] });
  };
  return (
    <>
      <PageTitle>Case</PageTitle>
      <CaseWork
        caseId={id}
        onDecided={(action) => said(`${DECISIONS[action].done}.`)}
        onAppealDecided={(outcome) =>
          said(outcome === "upheld" ? "The decision stands." : "The decision is overturned.")
        }
      />
    </>
  );
}
