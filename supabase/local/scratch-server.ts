import { mkdir } from "node:fs/promises";
import { bootstrapPlatform, isBootstrapped } from "./platform/bootstrap.ts";
import { findBinaries } from "./postgres/binaries.ts";
import { clusterVersion, initialiseCluster } from "./postgres/data-folder.ts";
import { serverUser } from "./postgres/os-user.ts";
import { startServer } from "./postgres/server.ts";

const [port, folder] = [Number(process.argv[2]), String(process.argv[3])];
const binaries = await findBinaries();
const user = await serverUser();
await mkdir(folder, { recursive: true, mode: 0o711 });
const dataFolder = `${folder}/postgres`;
if (!(await clusterVersion(dataFolder))) await initialiseCluster(binaries, user, dataFolder);
console.log("init", performance.now());
const server = await startServer({
  binaries,
  user,
  dataFolder,
  port,
  logFile: `${folder}/postgres.log`,
  fast: true,
});
console.log("started", performance.now());
if (!(await isBootstrapped(port))) await bootstrapPlatform(port);
console.log("bootstrapped", performance.now());
process.on("SIGTERM", () => void server.stop());
await server.exited;
