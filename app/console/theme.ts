import type { Theme } from "@mui/material/styles";
import type { RaThemeOptions } from "react-admin";

/** Pixels of the bar with the page's heading, which stays at the top. */
export const HEADING_HEIGHT = 53;

const fontFamily =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif';

/** Shared by both modes: a dense working page, quiet surfaces, one accent. */
const shape: RaThemeOptions = {
  spacing: 8,
  shape: { borderRadius: 6 },
  sidebar: { width: 216, closedWidth: 52 },
  typography: {
    fontFamily,
    fontSize: 13.5,
    h1: { fontSize: "1.35rem", fontWeight: 650, letterSpacing: "-0.01em" },
    h2: { fontSize: "1.05rem", fontWeight: 650 },
    h3: { fontSize: "0.95rem", fontWeight: 650 },
    h6: { fontSize: "1.05rem", fontWeight: 650 },
    button: { textTransform: "none", fontWeight: 600 },
  },
  components: {
    // Whoever works by keyboard sees where they are: a ring, on sort labels and icons too.
    MuiButtonBase: {
      styleOverrides: {
        root: ({ theme }: { theme: Theme }) => ({
          "&.Mui-focusVisible": {
            outline: `2px solid ${theme.palette.primary.main}`,
            outlineOffset: 2,
          },
          "&.MuiMenuItem-root.Mui-focusVisible, &.MuiTab-root.Mui-focusVisible": {
            outlineOffset: -2,
          },
        }),
      },
    },
    MuiButton: { defaultProps: { disableElevation: true, size: "small" } },
    MuiTextField: {
      defaultProps: { size: "small", variant: "outlined", margin: "dense", fullWidth: true },
    },
    MuiFormControl: {
      defaultProps: { size: "small", variant: "outlined", margin: "dense", fullWidth: true },
    },
    // What explains why a field cannot be changed must be readable itself.
    MuiFormHelperText: {
      styleOverrides: {
        root: ({ theme }: { theme: Theme }) => ({
          "&.Mui-disabled": { color: theme.palette.text.secondary },
        }),
      },
    },
    MuiAutocomplete: { defaultProps: { size: "small", fullWidth: true } },
    MuiTableCell: {
      styleOverrides: {
        sizeSmall: { padding: "5px 12px" },
        head: { whiteSpace: "nowrap", fontWeight: 600 },
      },
    },
    RaList: {
      styleOverrides: { root: { "& .RaList-main": { minWidth: 0, maxWidth: "100%" } } },
    },
    // Wide tables scroll by themselves, so that the page never does. Only the table: what clips the
    // list around it hides the buttons that stand above it for the selected rows. What is there for
    // screen readers alone is placed absolutely, and would widen the page from the columns out of sight.
    RaDataTable: {
      styleOverrides: {
        root: ({ theme }: { theme: Theme }) => ({
          "& .RaDataTable-tableWrapper": { overflowX: "auto", position: "relative" },
          // One long word does not push the other columns out of sight.
          "& td": { maxWidth: 560, overflowWrap: "break-word" },
          // On a phone a column scrolls into view with room for its words, not one above the other.
          [theme.breakpoints.down("sm")]: {
            "& td:not(.MuiTableCell-paddingCheckbox)": { minWidth: 120, maxWidth: 280 },
          },
        }),
      },
    },
    // What is wider than the page scrolls inside it.
    RaShow: { styleOverrides: { root: { "& .RaShow-card": { minWidth: 0 } } } },
    RaEdit: { styleOverrides: { root: { "& .RaEdit-card": { minWidth: 0 } } } },
    // The buttons for the selected rows stay in reach further down: below the page's heading.
    RaBulkActionsToolbar: {
      styleOverrides: {
        root: {
          position: "sticky",
          top: HEADING_HEIGHT + 48,
          zIndex: 3,
          // Folded away it is no stop of the Tab key.
          "& .RaBulkActionsToolbar-collapsed": { visibility: "hidden" },
        },
      },
    },
    // The filters share a row with the buttons where both have room, and never crowd into one column.
    RaFilterForm: {
      styleOverrides: {
        root: ({ theme }: { theme: Theme }) => ({
          [theme.breakpoints.up("sm")]: { "&&": { flex: "1 1 420px" } },
        }),
      },
    },
    RaFilterFormInput: {
      styleOverrides: { root: { "& .RaFilterFormInput-spacer": { width: 8 } } },
    },
    // No strip of another colour above a list on narrow screens.
    RaListToolbar: {
      styleOverrides: {
        root: ({ theme }: { theme: Theme }) => ({
          "&&": { backgroundColor: "transparent" },
          [theme.breakpoints.up("md")]: { flexWrap: "wrap" },
        }),
      },
    },
    RaTopToolbar: {
      styleOverrides: {
        root: {
          "&&": { backgroundColor: "transparent", marginLeft: "auto", alignItems: "center" },
        },
      },
    },
    // Always in reach below a long form.
    RaToolbar: {
      styleOverrides: {
        root: ({ theme }: { theme: Theme }) => ({
          position: "sticky",
          bottom: 0,
          zIndex: 2,
          background: theme.palette.background.default,
          borderTop: `1px solid ${theme.palette.divider}`,
          paddingInline: "0 !important",
          [theme.breakpoints.down("sm")]: { paddingInline: "12px !important" },
        }),
      },
    },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: "none" } },
    },
    MuiCard: { defaultProps: { variant: "outlined" } },
    MuiTooltip: { defaultProps: { enterDelay: 400 } },
  },
};

/** Styles of bare elements. A hit of a search brings its own colours: it may stand in dimmed text. */
const baseline = (mark: { backgroundColor: string; color: string }) => ({
  styleOverrides: {
    mark: { ...mark, borderRadius: 2 },
    "@media (prefers-reduced-motion: reduce)": {
      // What says that something is still going on goes on turning.
      "*:not([role=progressbar] *, [role=progressbar]), *::before, *::after": {
        animationDuration: "0.01ms !important",
        transitionDuration: "0.01ms !important",
      },
    },
  },
});

export const lightTheme: RaThemeOptions = {
  ...shape,
  components: {
    ...shape.components,
    MuiCssBaseline: baseline({ backgroundColor: "#fadf9f", color: "#1b2529" }),
  },
  palette: {
    mode: "light",
    primary: { main: "#0f5c5c", contrastText: "#ffffff" },
    secondary: { main: "#7a4a06" },
    background: { default: "#f5f6f6", paper: "#ffffff" },
    text: { primary: "#1b2529", secondary: "#52626a" },
    divider: "#dde3e5",
    success: { main: "#1f6f43" },
    warning: { main: "#8a5300" },
    error: { main: "#b3261e" },
    info: { main: "#1d5a86" },
  },
};

export const darkTheme: RaThemeOptions = {
  ...shape,
  components: {
    ...shape.components,
    MuiCssBaseline: baseline({ backgroundColor: "#5c4715", color: "#fdf1d7" }),
  },
  palette: {
    mode: "dark",
    primary: { main: "#74c7c3", contrastText: "#0b1b1c" },
    secondary: { main: "#e7b769" },
    background: { default: "#12171b", paper: "#1a2126" },
    text: { primary: "#e4e9ec", secondary: "#a3b1b8" },
    divider: "#2d373d",
    success: { main: "#7fcf9f" },
    warning: { main: "#e9b25f" },
    error: { main: "#f0938b" },
    info: { main: "#8bbfe6" },
  },
};
