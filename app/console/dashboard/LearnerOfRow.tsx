import { RecordContextProvider, ReferenceField, TextField } from "react-admin";

/** Name of the learner that a row of a queue is about; the names of a whole queue are read at once. */
export function LearnerOfRow({ userId }: { userId: string }) {
  return (
    <RecordContextProvider value={{ id: userId, user_id: userId }}>
      <ReferenceField source="user_id" reference="users" link={false} emptyText="Deleted account">
        <TextField source="name" variant="inherit" />
      </ReferenceField>
    </RecordContextProvider>
  );
}
