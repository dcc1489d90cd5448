type Fields = Record<string, unknown>;

const write = (level: "info" | "warn" | "error", message: string, fields: Fields = {}) => {
  const line = JSON.stringify({ at: new Date().toISOString(), level, message, ...fields });
  (level === "error" ? process.stderr : process.stdout).write(`${line}\n`);
};

/** One JSON object a line, for people with grep and for log collectors alike. Never pass secrets. */
export const log = {
  info: (message: string, fields?: Fields) => write("info", message, fields),
  warn: (message: string, fields?: Fields) => write("warn", message, fields),
  error: (message: string, fields?: Fields) => write("error", message, fields),
};
