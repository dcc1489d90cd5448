import Box from "@mui/material/Box";
import { useGetResourceLabel } from "react-admin";
import { z } from "zod";
import { Block } from "~/ui/blocks/Block";

const counted = z.object({ table_name: z.string(), on_erase: z.string(), rows: z.number() });
const packed = z.object({ path: z.string(), bytes: z.number(), rows: z.number().optional() });

/** The parts of either manifest that people look for; the whole of it is in the file. */
const manifestParts = z.object({
  files: z.union([z.number(), packed.array()]).optional(),
  left_out: z.array(z.object({ what: z.string(), why: z.string() })).default([]),
  tables: counted.array().default([]),
  stripe_customers: z.number().optional(),
});

/** What was copied or erased. */
export function Manifest({ manifest }: { manifest: Record<string, unknown> }) {
  const labelOf = useGetResourceLabel();
  const parsed = manifestParts.safeParse(manifest);
  if (!parsed.success) return null;
  const { files, left_out, tables, stripe_customers } = parsed.data;
  return (
    <Block title="Manifest">
      <Box component="ul" sx={{ m: 0, pl: 3, overflowWrap: "anywhere" }}>
        {stripe_customers !== undefined && <li>Customers deleted in Stripe: {stripe_customers}</li>}
        {typeof files === "number" && <li>Files deleted: {files}</li>}
        {tables.map(({ table_name, on_erase, rows }) => (
          <li key={`${table_name} ${on_erase} ${rows}`}>
            {labelOf(table_name)}: {rows}{" "}
            {on_erase === "delete" ? "deleted" : "kept without the person"}
          </li>
        ))}
        {Array.isArray(files) &&
          files.map(({ path, bytes, rows }) => (
            <li key={path}>
              <code>{path}</code>
              {rows !== undefined && `, ${rows} rows`}, {bytes} bytes
            </li>
          ))}
        {left_out.map(({ what, why }) => (
          <li key={what}>
            Left out: {what}. {why}
          </li>
        ))}
      </Box>
    </Block>
  );
}
