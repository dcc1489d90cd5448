import { CacheProvider } from "@emotion/react";
import CssBaseline from "@mui/material/CssBaseline";
import { QueryClient } from "@tanstack/react-query";
import { CoreAdminContext, CoreAdminUI, CustomRoutes } from "ra-core";
import { lazy, Suspense, useMemo } from "react";
import { ThemeProvider, ThemesContext } from "react-admin";
import { Route } from "react-router-dom";
import { createMediaLibrary } from "~/features/media";
import type { ApiSettings } from "~/platform/supabase/client";
import { SupabaseContext } from "~/platform/supabase/context";
import { MediaLibraryContext } from "~/ui/media/media-library";
import { PageError, PageLoading } from "~/ui/PageState";
import { StorageAddressContext } from "~/ui/thread/storage-address";
import { ForgotPasswordPage, LoginPage, SetPasswordPage } from "./auth/pages";
import { ReauthenticationGate } from "./auth/ReauthenticationGate";
import { i18nProvider } from "./i18n";
import { resourcePages } from "./pages/resource-pages";
import { createProviders } from "./providers";
import { resources } from "./resources";
import { consoleStore } from "./store";
import { styleCache } from "./style-cache";
import { darkTheme, lightTheme } from "./theme";

const ConsoleLayout = lazy(() => import("./layout/ConsoleLayout"));
const Dashboard = lazy(() => import("./dashboard/Dashboard"));
const Notifications = lazy(() => import("./layout/Notifications"));
const AccessDenied = lazy(() => import("./layout/AccessDenied"));
const NotFound = lazy(() => import("./layout/NotFound"));
const AuthenticationError = lazy(() => import("./layout/AuthenticationError"));

const themes = { lightTheme, darkTheme };
const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 5_000, retry: false } },
});

/** The console itself: react-admin's core with our pages, drawn in the browser only. */
export default function Console(settings: ApiSettings) {
  const { url, publishableKey } = settings;
  const providers = useMemo(() => createProviders({ url, publishableKey }), [url, publishableKey]);
  const mediaLibrary = useMemo(() => createMediaLibrary(providers.supabase), [providers]);
  return (
    <CacheProvider value={styleCache}>
      <SupabaseContext.Provider value={providers.supabase}>
        <StorageAddressContext.Provider value={`${url}/storage/v1/object/`}>
          <MediaLibraryContext.Provider value={mediaLibrary}>
            <CoreAdminContext
              basename="/admin"
              authProvider={providers.authProvider}
              dataProvider={providers.dataProvider}
              i18nProvider={i18nProvider}
              queryClient={queries}
              store={consoleStore}
            >
              <ThemesContext.Provider value={themes}>
                <ThemeProvider>
                  <CssBaseline enableColorScheme />
                  <Suspense fallback={<PageLoading />}>
                    <CoreAdminUI
                      requireAuth
                      disableTelemetry
                      title="PTE Console"
                      layout={ConsoleLayout}
                      dashboard={Dashboard}
                      loading={PageLoading}
                      error={PageError}
                      loginPage={LoginPage}
                      catchAll={NotFound}
                      accessDenied={AccessDenied}
                      authenticationError={AuthenticationError}
                    >
                      {resources.map(resourcePages)}
                      <CustomRoutes noLayout>
                        <Route path="/forgot-password" element={<ForgotPasswordPage />} />
                        <Route path="/set-password" element={<SetPasswordPage />} />
                      </CustomRoutes>
                    </CoreAdminUI>
                    <Notifications />
                  </Suspense>
                  <ReauthenticationGate />
                </ThemeProvider>
              </ThemesContext.Provider>
            </CoreAdminContext>
          </MediaLibraryContext.Provider>
        </StorageAddressContext.Provider>
      </SupabaseContext.Provider>
    </CacheProvider>
  );
}
