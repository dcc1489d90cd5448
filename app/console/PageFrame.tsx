import { CacheProvider } from "@emotion/react";
import CssBaseline from "@mui/material/CssBaseline";
import { createTheme, ThemeProvider } from "@mui/material/styles";
import useMediaQuery from "@mui/material/useMediaQuery";
import type { ReactNode } from "react";
import { styleCache } from "./style-cache";
import { darkTheme, lightTheme } from "./theme";

const light = createTheme(lightTheme);
const dark = createTheme(darkTheme);

/** Our look around a page outside the console, light or dark as the system is. */
export function PageFrame({ children }: { children: ReactNode }) {
  const isDark = useMediaQuery("(prefers-color-scheme: dark)", { noSsr: true });
  return (
    <CacheProvider value={styleCache}>
      <ThemeProvider theme={isDark ? dark : light}>
        <CssBaseline enableColorScheme />
        {children}
      </ThemeProvider>
    </CacheProvider>
  );
}
