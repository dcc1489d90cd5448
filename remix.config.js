/** The one object of Remix options; vite.config.ts hands it to the Vite plugin. @type {import("@remix-run/dev").VitePluginConfig} */
export default {
  appDirectory: "app",
  // The browser tests build beside a build that may be in use.
  buildDirectory: process.env.BUILD_FOLDER ?? "build",
  ignoredRouteFiles: ["**/*.test.*"],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    // React 18 cannot hydrate a root that suspends when somebody types or clicks while the page loads.
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
};
