import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useListContext } from "react-admin";

interface SelectAllMatchingProps {
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}

/** Takes the ticked rows to all that the filter finds, on every page; the database finds them again itself. */
export function SelectAllMatching({ chosen, onChoose }: SelectAllMatchingProps) {
  const { total = 0, selectedIds = [], meta } = useListContext();
  if (total <= selectedIds.length) return null;
  const number = `${meta?.totalIsEstimate ? "about " : ""}${total.toLocaleString("en")}`;
  if (!chosen) return <Button onClick={() => onChoose(true)}>Select all {number} matching</Button>;
  return (
    <>
      <Typography role="status" variant="body2" sx={{ color: "text.primary", alignSelf: "center" }}>
        All {number} matching are selected.
      </Typography>
      <Button onClick={() => onChoose(false)}>Only the ticked ones</Button>
    </>
  );
}
