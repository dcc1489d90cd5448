import { Notification } from "react-admin";

/** react-admin's messages and undo bar; errors stay long enough to be read. */
export default function Notifications() {
  return (
    <Notification
      autoHideDuration={6000}
      anchorOrigin={{ vertical: "bottom", horizontal: "center" }}
    />
  );
}
