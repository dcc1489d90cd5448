// Loaded into each child with --import: when `npm run dev` is killed without a chance to end its
// children, the channel to it closes, and the child ends by itself instead of keeping its port.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
