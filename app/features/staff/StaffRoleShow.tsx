import Link from "@mui/material/Link";
import { DateField, ReferenceField, Show, SimpleShowLayout, TextField } from "react-admin";
import { Link as RouterLink } from "react-router-dom";

/** One role of one person: since when, and from whom. The change itself happens in the list. */
export default function StaffRoleShow() {
  return (
    <Show title="Staff role" actions={false}>
      <SimpleShowLayout>
        <ReferenceField source="user_id" reference="users" link={false} label="Person">
          <TextField source="name" />
        </ReferenceField>
        <TextField source="role" />
        <ReferenceField
          source="granted_by"
          reference="users"
          link={false}
          label="Granted by"
          emptyText="A command"
        >
          <TextField source="name" />
        </ReferenceField>
        <DateField source="created_at" label="Since" showTime />
        <Link component={RouterLink} to="/admin/staff_members">
          All staff
        </Link>
      </SimpleShowLayout>
    </Show>
  );
}
