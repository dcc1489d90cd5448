import Link from "@mui/material/Link";

/** First stop of the Tab key: past the menu, straight to the page. */
export function SkipLink() {
  return (
    <Link
      href="#main-content"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById("main-content")?.focus();
      }}
      sx={{
        position: "fixed",
        top: 8,
        left: 8,
        zIndex: "tooltip",
        px: 2,
        py: 1,
        borderRadius: 1,
        bgcolor: "background.paper",
        boxShadow: 3,
        transform: "translateY(-200%)",
        "&:focus": { transform: "none" },
      }}
    >
      Skip to the page
    </Link>
  );
}
