import DownIcon from "@mui/icons-material/ArrowDownward";
import UpIcon from "@mui/icons-material/ArrowUpward";
import RemoveIcon from "@mui/icons-material/Close";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";

interface RowButtonsProps {
  /** What the row is called, for example "choice 2". */
  name: string;
  /** From 0. */
  position: number;
  count: number;
  onMove: (to: number) => void;
  onRemove?: () => void;
}

/** Moves a row up and down or takes it away, with the keyboard as well. */
export function RowButtons({ name, position, count, onMove, onRemove }: RowButtonsProps) {
  return (
    <Box sx={{ display: "flex", flexShrink: 0 }}>
      <IconButton
        size="small"
        aria-label={`Move ${name} up`}
        title={`Move ${name} up`}
        disabled={position === 0}
        onClick={() => onMove(position - 1)}
      >
        <UpIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={`Move ${name} down`}
        title={`Move ${name} down`}
        disabled={position === count - 1}
        onClick={() => onMove(position + 1)}
      >
        <DownIcon fontSize="small" />
      </IconButton>
      {onRemove && (
        <IconButton
          size="small"
          aria-label={`Remove ${name}`}
          title={`Remove ${name}`}
          onClick={onRemove}
        >
          <RemoveIcon fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
}
