import { RecordContextProvider, ReferenceField, TextField } from "react-admin";

/** The learner's name, as a link to their page. */
export function LearnerLink({ userId }: { userId: string }) {
  return (
    <RecordContextProvider value={{ id: userId, user_id: userId }}>
      <ReferenceField source="user_id" reference="users" link="show">
        <TextField source="name" />
      </ReferenceField>
    </RecordContextProvider>
  );
}
