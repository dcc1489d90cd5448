import type { LegacyTable } from "../../table.ts";

export const forums: LegacyTable = {
  name: "forums",
  target: "public.forums",
  mapper: () => (row) => [
    {
      into: "public.forums",
      values: {
        id: row.key,
        title: row.filled("title", "Forum", 200),
        description: row.text("description"),
        category: row.text("category"),
        is_active: row.flag("is_active", true),
        order_index: row.count("order_index", 0, {}),
        ...row.times(),
      },
    },
  ],
};
