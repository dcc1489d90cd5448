import Box from "@mui/material/Box";
import { usePermissions } from "ra-core";
import { type ReactNode, Suspense, useState } from "react";
import type { AppPermission } from "~/domain/permissions";
import { ErrorBoundary } from "~/ui/ErrorBoundary";
import { PageError, PageLoading } from "~/ui/PageState";
import { PaletteProvider } from "../palette/PaletteProvider";
import AuthenticationError from "./AuthenticationError";
import { NoStaffRole } from "./NoStaffRole";
import { Sidebar } from "./Sidebar";
import { SkipLink } from "./SkipLink";
import { TopBar } from "./TopBar";
import { useFocusOnNavigation, useResetKey } from "./use-focus-on-navigation";

/** The frame around every signed-in page; a person without a staff role gets nothing of it. */
export default function ConsoleLayout({ children }: { children?: ReactNode }) {
  const { permissions, isPending, error, refetch } = usePermissions<ReadonlySet<AppPermission>>();
  const [menuOpen, setMenuOpen] = useState(false);
  const main = useFocusOnNavigation();
  const resetKey = useResetKey();

  if (isPending) return <PageLoading />;
  if (error) return <AuthenticationError onRetry={() => void refetch()} />;
  if (!permissions?.size) return <NoStaffRole />;
  return (
    <PaletteProvider permissions={permissions}>
      <SkipLink />
      <Box sx={{ display: "flex", minHeight: "100vh", bgcolor: "background.default" }}>
        <Sidebar permissions={permissions} open={menuOpen} onClose={() => setMenuOpen(false)} />
        <Box sx={{ flex: 1, minWidth: 0, display: "flex", flexDirection: "column" }}>
          <TopBar onOpenMenu={() => setMenuOpen(true)} />
          <Box
            component="main"
            id="main-content"
            ref={main}
            tabIndex={-1}
            sx={{ flex: 1, px: { xs: 1.5, md: 2.5 }, pb: 4, outline: "none" }}
          >
            <ErrorBoundary fallback={PageError} resetKey={resetKey}>
              <Suspense fallback={<PageLoading />}>{children}</Suspense>
            </ErrorBoundary>
          </Box>
        </Box>
      </Box>
    </PaletteProvider>
  );
}
