import { defaultI18nProvider, type I18nProvider } from "react-admin";

/** Where react-admin's English is vaguer than a person at work needs. */
const ourWords: Record<string, string> = {
  "ra.auth.auth_check_error": "Please sign in to go on.",
  "ra.auth.sign_in": "Sign in",
  "ra.auth.sign_in_error": "The e-mail address or the password is not right.",
  "ra.auth.logout": "Sign out",
  "ra.notification.created": "Created.",
  "ra.notification.updated": "Saved.",
  "ra.notification.deleted": "Deleted.",
  "ra.notification.http_error": "The server cannot be reached. Check the connection and try again.",
  "ra.notification.item_doesnt_exist": "This record does not exist any more.",
  "ra.notification.logged_out": "Your session is over. Please sign in again.",
  "ra.notification.not_authorized": "Your role does not allow this.",
  "ra.message.unsaved_changes":
    "What you changed here is not saved yet. Leave the page all the same? It is kept on this computer and offered when you come back.",
  "ra.message.invalid_form": "Some fields need attention before this can be saved.",
  "ra.page.access_denied": "Not for your role",
  "ra.message.access_denied":
    "Your role does not include this page. An admin can change that under Staff.",
  "ra.page.dashboard": "Dashboard",
};

/** English only, ours before react-admin's; a second language replaces this one file. */
export const i18nProvider: I18nProvider = {
  ...defaultI18nProvider,
  translate: (key, options) => ourWords[key] ?? defaultI18nProvider.translate(key, options),
};
