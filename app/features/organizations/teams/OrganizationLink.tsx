import Typography from "@mui/material/Typography";
import { ReferenceField } from "react-admin";

/** The organization of the team at hand. */
export function OrganizationLink() {
  return (
    <Typography component="div" sx={{ mb: 1 }}>
      Organization:{" "}
      <ReferenceField
        source="organization_id"
        reference="organizations"
        emptyText="None: the team stands alone"
      />
    </Typography>
  );
}
