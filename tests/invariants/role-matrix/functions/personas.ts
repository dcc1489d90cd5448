export const everyStaff = ["admin", "editor", "support", "moderator", "analyst"];
export const contentReaders = ["admin", "editor", "support", "analyst"];
export const others = ["learner", "editor", "support", "moderator", "analyst", "service"];
export const allButEditor = ["anon", ...others.filter((name) => name !== "editor")];
export const allButSupport = ["anon", ...others.filter((name) => name !== "support")];
export const contentWriters = {
  answers: ["admin", "editor", "service"],
  refused: ["anon", "learner", "support", "moderator", "analyst"],
};
export const memberChangers = { answers: ["admin", "support"], refused: allButSupport };
